// A real web server on loopback with a certificate authority of its own, and a wire that can be cut.
#pragma once

#include "tests/support/temporary_folder.hpp"

#include <atomic>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

#include <sys/types.h>

namespace clearframe::tests {

/// A loopback port that is kept for whoever holds this. Nobody listens on it, and no other process is given it, until
/// a server of ours does: both bind it with SO_REUSEADDR.
class KeptPort {
public:
    KeptPort();
    ~KeptPort();
    KeptPort(KeptPort&& other) noexcept;
    KeptPort& operator=(KeptPort&&) = delete;
    [[nodiscard]] int number() const;

private:
    int socket_;
};

/// nginx, serving `folder()` over HTTPS as `localhost`. Made once for a test program: its keys cost a second.
class WebServer {
public:
    WebServer();
    ~WebServer();
    WebServer(const WebServer&) = delete;
    WebServer& operator=(const WebServer&) = delete;

    [[nodiscard]] std::filesystem::path folder() const { return files_ / "www"; }
    void put(const std::string& name, const std::string& bytes) const;
    /// `port` one of those below.
    [[nodiscard]] std::string url(int port, const std::string& name) const;
    /// PEM.
    [[nodiscard]] std::string authority() const { return text("ca.pem"); }
    [[nodiscard]] std::string otherAuthority() const { return text("other-ca.pem"); }
    [[nodiscard]] std::string clientCertificate() const { return text("client.pem"); }
    [[nodiscard]] std::string clientKey() const { return text("client.key"); }

    int https = 0;      ///< as it should be
    int http = 0;       ///< without TLS
    int wrongName = 0;  ///< a certificate for another host
    int expired = 0;    ///< a certificate that ran out
    int clientOnly = 0; ///< asks for a client's certificate
    int withToken = 0;  ///< asks for "Bearer swordfish"
    int slow = 0;       ///< ten bytes a second
    int elsewhere = 0;  ///< answers with a redirect to `https`
    int inTrouble = 0;  ///< answers 503

private:
    [[nodiscard]] std::string text(const std::string& name) const;
    void makeKeys() const;
    void configure();
    void waitUntilItAnswers();
    TemporaryFolder files_;
    std::vector<KeptPort> ports_;
    pid_t pid_ = -1;
};

/// The server of this program, started at the first call.
WebServer& webServer();

/// A port that passes everything on to another one; a number of connections break after so many bytes of the answer.
class CutWire {
public:
    CutWire(int to, std::size_t bytes, int times);
    ~CutWire();
    CutWire(const CutWire&) = delete;
    CutWire& operator=(const CutWire&) = delete;
    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] int connections() const { return connections_; }

private:
    void serve();
    void pass(int client, std::size_t bytes) const;
    int listening_ = -1;
    int port_ = 0;
    int to_;
    std::size_t bytes_;
    int times_;
    std::atomic<bool> ends_ = false;
    std::atomic<int> connections_ = 0;
    std::thread thread_;
};

} // namespace clearframe::tests
