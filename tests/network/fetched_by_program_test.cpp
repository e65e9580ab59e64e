// The real program against a real web server: what IT types, and what the kiosk does by itself.
#include "tests/kiosk/visitor.hpp"
#include "tests/network/web_server.hpp"
#include "tests/signed/office.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

struct School : Kiosk {
    SigningOffice office;
    OfficeKey key = office.makeKey("office");

    School() {
        ask({"setup", "--school", "Hill School", "--urn", ourUrn});
        ask({"trust", "add", key.pub.string()});
    }
    void serve(const std::string& answers, int version, const std::string& name = "list.csv") const {
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        auto file = office.file(name, csvOf(answers));
        if (name.ends_with(".age")) {
            file = office.file("plain.csv", csvOf(answers));
            file = office.encrypt(file, ask({"device", "key"}).at("age"));
        }
        const Terms terms{.version = version, .urn = ourUrn, .issued = now - 1h, .expires = now + 30 * 24h};
        office.sign(file, key, terms.comment());
        webServer().put(name, bytesOf(file));
        webServer().put(name + ".minisig", bytesOf(file.string() + ".minisig"));
    }
    void setAddress(int port, const std::string& name = "list.csv") const {
        const auto authority = office.file("ca.pem", webServer().authority());
        const json shown =
            ask({"list", "address", "set", webServer().url(port, name), "--authority", authority.string()});
        CHECK(shown.at("own_authority") == true);
    }
    [[nodiscard]] int version() const { return ask({"list", "status"}).at("version"); }
};

} // namespace

TEST_CASE_METHOD(School, "IT sets an address, and the signed list comes from it") {
    serve("ynyn", 41);
    setAddress(webServer().https);
    CHECK(ask({"list", "fetch"}).at("accepted") == true);
    CHECK(version() == 41);
    CHECK(ask({"list", "fetch"}).at("already_in_force") == true);
    const json shown = ask({"list", "address", "show"});
    CHECK(shown.at("offline") == false);
    CHECK(shown.at("problem").is_null());
    serve("ynyy", 42);
    CHECK(ask({"list", "fetch"}).at("version") == 42);
    webServer().put("list.csv", csvOf("yyyy")); // somebody else has the server
    const json refused = ask({"list", "fetch"}, 1);
    CHECK(refused.at("accepted") == false);
    CHECK(version() == 42);
    CHECK_FALSE(ask({"list", "address", "show"}).at("problem").is_null());
}

TEST_CASE_METHOD(School, "A list that is encrypted to the kiosk comes from an address as well") {
    serve("ynyn", 41, "list.csv.age");
    setAddress(webServer().https, "list.csv.age");
    CHECK(ask({"list", "fetch"}).at("accepted") == true);
    CHECK(version() == 41);
}

TEST_CASE_METHOD(School, "Without network the list stays, and the status says so") {
    serve("ynyn", 41);
    setAddress(webServer().https);
    ask({"list", "fetch"});
    const KeptPort silent;
    setAddress(silent.number());
    CHECK(run({"list", "fetch"}).code == 3);
    CHECK(ask({"list", "address", "show"}).at("offline") == true);
    CHECK(version() == 41);
    ask({"list", "address", "forget"});
    CHECK(run({"list", "fetch"}).code == 1);
}

TEST_CASE_METHOD(School, "The kiosk fetches the list by itself, also while it is locked") {
    serve("ynyn", 41);
    setAddress(webServer().https);
    Visitor visitor(data());
    CHECK(visitor.wait(30s, [&] { return version() == 41; }));
    CHECK(visitor.find("pin.1") == nullptr); // nobody signed in
    requireWhole();
}
