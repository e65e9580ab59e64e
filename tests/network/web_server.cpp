#include "tests/network/web_server.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace clearframe::tests {
namespace {

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int portOf(int socket) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0) throw std::runtime_error("no port");
    return ntohs(address.sin_port);
}

int bound(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = loopback(port);
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("no socket");
    return socket;
}

int connected(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = loopback(port);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return socket;
    ::close(socket);
    return -1;
}

void runIn(const std::filesystem::path& folder, const std::string& commands) {
    std::ofstream(folder / "keys.sh") << "set -e\ncd '" << folder.string() << "'\n" << commands;
    if (std::system(("sh '" + (folder / "keys.sh").string() + "' >/dev/null 2>&1").c_str()) != 0)
        throw std::runtime_error("openssl made no keys");
}

} // namespace

KeptPort::KeptPort() : socket_(bound(0)) {}

KeptPort::KeptPort(KeptPort&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}

KeptPort::~KeptPort() {
    if (socket_ >= 0) ::close(socket_);
}

int KeptPort::number() const {
    return portOf(socket_);
}

void WebServer::makeKeys() const {
    // Two authorities; certificates for localhost, for another name, for a day long past, and for a client.
    runIn(files_.path(), R"(
ec="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
openssl req -x509 $ec -keyout ca.key -out ca.pem -days 30 -subj "/CN=Test School Authority"
openssl req -x509 $ec -keyout other-ca.key -out other-ca.pem -days 30 -subj "/CN=Another Authority"
sign() { # name subject extension days
  openssl req $ec -keyout $1.key -out $1.csr -subj "/CN=$2"
  echo "$3" > $1.ext
  openssl x509 -req -in $1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out $1.pem -extfile $1.ext $4
}
sign server localhost "subjectAltName=DNS:localhost" "-days 30"
sign other other.example "subjectAltName=DNS:other.example" "-days 30"
sign client kiosk "extendedKeyUsage=clientAuth" "-days 30"
mkdir newcerts && touch index.txt && echo 01 > serial
printf '[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nnew_certs_dir=newcerts\nserial=serial\ndefault_md=sha256\npolicy=p\nx509_extensions=e\n[p]\ncommonName=supplied\n[e]\nsubjectAltName=DNS:localhost\n' > ca.conf
openssl req $ec -keyout old.key -out old.csr -subj "/CN=localhost"
openssl ca -batch -config ca.conf -cert ca.pem -keyfile ca.key -in old.csr -out old.pem -startdate 20200101000000Z -enddate 20200201000000Z
)");
}

void WebServer::configure() {
    const auto site = [&](int& port, const std::string& key, const std::string& more) {
        port = ports_.emplace_back().number();
        const auto tls = key.empty() ? std::string{}
                                     : fmt::format(" ssl; ssl_certificate {0}/{1}.pem; ssl_certificate_key {0}/{1}.key",
                                                   files_.path().string(), key);
        return fmt::format("server {{ listen 127.0.0.1:{}{}; root {}; {} }}\n", port, tls, folder().string(), more);
    };
    std::string sites;
    sites += site(https, "server", "");
    sites += site(http, "", "");
    sites += site(wrongName, "other", "");
    sites += site(expired, "old", "");
    sites += site(clientOnly, "server",
                  fmt::format("ssl_client_certificate {}/ca.pem; ssl_verify_client on;", files_.path().string()));
    sites += site(withToken, "server", "if ($http_authorization != \"Bearer swordfish\") { return 401; }");
    sites += site(slow, "server", "limit_rate 10;");
    sites += site(elsewhere, "server", fmt::format("return 302 https://localhost:{}$request_uri;", https));
    sites += site(inTrouble, "server", "return 503;");
    std::ofstream(files_ / "nginx.conf") << fmt::format(
        "{}daemon off; pid {}/pid; error_log /dev/null;\nevents {{}}\nhttp {{ access_log off; "
        "client_body_temp_path {}/tmp; sendfile off;\n{}}}\n",
        ::geteuid() == 0 ? "user root; " : "", files_.path().string(), files_.path().string(), sites);
}

std::string WebServer::text(const std::string& name) const {
    std::ifstream file(files_ / name);
    return {std::istreambuf_iterator<char>(file), {}};
}

WebServer::WebServer() {
    std::filesystem::create_directories(folder());
    makeKeys();
    configure();
    pid_ = ::fork();
    if (pid_ < 0) throw std::runtime_error("no child process");
    if (pid_ == 0) {
        const auto conf = (files_ / "nginx.conf").string();
        ::execlp("nginx", "nginx", "-e", "/dev/null", "-p", files_.path().c_str(), "-c", conf.c_str(), nullptr);
        ::execl("/usr/sbin/nginx", "nginx", "-e", "/dev/null", "-p", files_.path().c_str(), "-c", conf.c_str(),
                nullptr);
        ::_exit(127);
    }
    waitUntilItAnswers();
}

void WebServer::waitUntilItAnswers() {
    for (int i = 0; i < 400; ++i) {
        if (::waitpid(pid_, nullptr, WNOHANG) == pid_) {
            pid_ = -1;
            throw std::runtime_error("nginx did not start");
        }
        if (const int socket = connected(inTrouble); socket >= 0) {
            ::close(socket);
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(25));
    }
    throw std::runtime_error("nginx does not answer");
}

WebServer::~WebServer() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGTERM);
    ::waitpid(pid_, nullptr, 0);
}

void WebServer::put(const std::string& name, const std::string& bytes) const {
    // As a file host does: never half a file under its name.
    const auto file = folder() / name;
    std::ofstream(file.string() + ".new", std::ios::binary) << bytes;
    std::filesystem::rename(file.string() + ".new", file);
}

std::string WebServer::url(int port, const std::string& name) const {
    return fmt::format("https://localhost:{}/{}", port, name);
}

WebServer& webServer() {
    static WebServer server;
    return server;
}

CutWire::CutWire(int to, std::size_t bytes, int times) : to_(to), bytes_(bytes), times_(times) {
    listening_ = bound(0);
    port_ = portOf(listening_);
    ::listen(listening_, 8);
    thread_ = std::thread([this] { serve(); });
}

CutWire::~CutWire() {
    ends_ = true;
    thread_.join();
    ::close(listening_);
}

void CutWire::serve() {
    while (!ends_) {
        pollfd waiting{listening_, POLLIN, 0};
        if (::poll(&waiting, 1, 50) <= 0) continue;
        const int client = ::accept(listening_, nullptr, nullptr);
        if (client < 0) continue;
        const int number = connections_++;
        pass(client, number < times_ ? bytes_ : static_cast<std::size_t>(-1));
        ::close(client);
    }
}

void CutWire::pass(int client, std::size_t bytes) const {
    const int server = connected(to_);
    if (server < 0) return;
    std::array<char, 4096> buffer{};
    while (!ends_ && bytes > 0) {
        std::array<pollfd, 2> both{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        if (::poll(both.data(), both.size(), 50) <= 0) continue;
        if (both[0].revents != 0) {
            const auto got = ::read(client, buffer.data(), buffer.size());
            if (got <= 0 || ::write(server, buffer.data(), static_cast<std::size_t>(got)) != got) break;
        }
        if (both[1].revents != 0) {
            const auto got = ::read(server, buffer.data(), std::min(bytes, buffer.size()));
            if (got <= 0 || ::write(client, buffer.data(), static_cast<std::size_t>(got)) != got) break;
            bytes -= static_cast<std::size_t>(got);
        }
    }
    ::close(server);
}

} // namespace clearframe::tests
