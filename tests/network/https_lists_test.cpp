#include "exchange/network/https_lists.hpp"
#include "tests/network/web_server.hpp"
#include "tests/support/expect.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <set>
#include <vector>

using namespace clearframe;
using namespace clearframe::tests;
using policy::FailureKind;

namespace {

ports::ListAddress at(int port, const std::string& name = "list.csv") {
    return {.url = webServer().url(port, name), .authority = webServer().authority()};
}

std::string text(const ports::Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}

void putList(const std::string& list = "upn,forename\n1,Ada\n", const std::string& signature = "signed") {
    webServer().put("list.csv", list);
    webServer().put("list.csv.minisig", signature);
}

policy::Result<std::optional<ports::FetchedList>> fetch(const ports::ListAddress& address, const std::string& tag = {},
                                                        exchange::FetchLimits limits = {}) {
    return exchange::HttpsLists(limits).fetch(address, tag, {});
}

policy::Failure failed(const ports::ListAddress& address, exchange::FetchLimits limits = {}) {
    const auto answer = fetch(address, {}, limits);
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().text.ends_with('.'));
    return answer.error();
}

/// Numbers, so that a part that is missing or comes twice is seen.
std::string large(std::size_t bytes) {
    std::string out;
    for (int i = 0; out.size() < bytes; ++i)
        out += fmt::format("{:08}\n", i);
    return out;
}

} // namespace

TEST_CASE("A list and its signature come from any file host over HTTPS") {
    putList();
    const auto got = need(fetch(at(webServer().https)));
    REQUIRE(got.has_value());
    CHECK(text(got->list) == "upn,forename\n1,Ada\n");
    CHECK(text(got->signature) == "signed");
    CHECK_FALSE(got->tag.empty());
}

TEST_CASE("What has not changed is not sent again, and a new signature of the same list is") {
    putList();
    const auto first = need(fetch(at(webServer().https))).value();
    CHECK_FALSE(need(fetch(at(webServer().https), first.tag)).has_value());
    webServer().put("list.csv.minisig", "signed for longer");
    const auto again = need(fetch(at(webServer().https), first.tag));
    REQUIRE(again.has_value());
    CHECK(text(again->signature) == "signed for longer");
    CHECK(again->tag != first.tag);
}

TEST_CASE("Plain HTTP is never spoken") {
    putList();
    auto plain = at(webServer().http);
    plain.url.replace(0, 5, "http");
    CHECK(failed(plain).kind == FailureKind::refused);
    for (const std::string url : {"file:///etc/passwd", "ftp://localhost/list.csv", "list.csv", ""})
        CHECK(failed({.url = url}).kind == FailureKind::refused);
}

TEST_CASE("A server that cannot prove who it is gives nothing") {
    putList();
    SECTION("the authority is another one") {
        auto other = at(webServer().https);
        other.authority = webServer().otherAuthority();
        CHECK(failed(other).kind == FailureKind::refused);
    }
    SECTION("the system does not know the authority") {
        auto unpinned = at(webServer().https);
        unpinned.authority.clear();
        CHECK(failed(unpinned).kind == FailureKind::refused);
    }
    SECTION("the authority is damaged") {
        auto lost = at(webServer().https);
        lost.authority = "-----BEGIN CERTIFICATE-----\nlost\n-----END CERTIFICATE-----\n";
        CHECK(failed(lost).kind == FailureKind::refused);
    }
    SECTION("the certificate is for another name") {
        CHECK(failed(at(webServer().wrongName)).kind == FailureKind::refused);
    }
    SECTION("the certificate ran out") {
        CHECK(failed(at(webServer().expired)).kind == FailureKind::refused);
    }
}

TEST_CASE("A redirect is not followed, wherever it points") {
    putList();
    CHECK(failed(at(webServer().elsewhere)).kind == FailureKind::refused);
}

TEST_CASE("A server that asks for a token or a certificate gets it, and lets nobody in without") {
    putList();
    CHECK(failed(at(webServer().withToken)).kind == FailureKind::refused);
    auto token = at(webServer().withToken);
    token.token = "swordfish";
    CHECK(need(fetch(token)).has_value());
    CHECK(failed(at(webServer().clientOnly)).kind == FailureKind::refused);
    auto certified = at(webServer().clientOnly);
    certified.certificate = webServer().clientCertificate();
    certified.key = webServer().clientKey();
    CHECK(need(fetch(certified)).has_value());
}

TEST_CASE("No two servers of these tests are given one port") {
    std::vector<KeptPort> ports(500);
    std::set<int> numbers;
    for (const auto& port : ports)
        numbers.insert(port.number());
    CHECK(numbers.size() == ports.size());
}

TEST_CASE("No network is a state, and no fault") {
    const KeptPort silent;
    CHECK(failed(at(silent.number())).kind == FailureKind::unavailable);
    CHECK(failed({.url = "https://no-such-host.invalid/list.csv"}).kind == FailureKind::unavailable);
    putList();
    CHECK(failed(at(webServer().inTrouble)).kind == FailureKind::unavailable);
}

TEST_CASE("A file that is not there is IT's to mend") {
    putList();
    CHECK(failed(at(webServer().https, "other.csv")).kind == FailureKind::refused);
    std::filesystem::remove(webServer().folder() / "list.csv.minisig");
    CHECK(failed(at(webServer().https)).kind == FailureKind::refused); // a list without a signature is none
}

TEST_CASE("Gigabytes of zeros are cut off, also where the server does not say how many") {
    putList();
    std::filesystem::resize_file(webServer().folder() / "list.csv", std::uintmax_t{4} << 30U);
    CHECK(failed(at(webServer().https)).kind == FailureKind::refused);
    putList(large(200'000));
    CHECK(failed(at(webServer().https), {.listBytes = 100'000}).kind == FailureKind::refused);
    putList("a", large(200'000));
    CHECK(failed(at(webServer().https)).kind == FailureKind::refused);
    putList();
}

TEST_CASE("A drip is cut off") {
    putList(large(2000));
    const auto before = std::chrono::steady_clock::now();
    const auto failure =
        failed(at(webServer().slow), {.whole = std::chrono::seconds(60), .silence = std::chrono::seconds(2)});
    CHECK(failure.kind == FailureKind::unavailable);
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(30));
}

TEST_CASE("A transfer that breaks goes on where it was, and gives the same bytes") {
    const auto list = large(600'000);
    putList(list);
    CutWire wire(webServer().https, 250'000, 3); // the signature's connection is short enough to pass
    const auto got = need(fetch(at(wire.port())));
    REQUIRE(got.has_value());
    CHECK(text(got->list) == list);
    CHECK(wire.connections() > 3);
}

TEST_CASE("A transfer that always breaks ends, and gives nothing") {
    putList(large(600'000));
    CutWire wire(webServer().https, 20'000, 100);
    CHECK(failed(at(wire.port()), {.resumes = 2}).kind == FailureKind::unavailable);
    CHECK(wire.connections() < 12);
}

TEST_CASE("A file that changed while its transfer broke is taken from its beginning") {
    const auto list = large(600'000);
    putList(std::string(600'000, 'x'));
    CutWire wire(webServer().https, 250'000, 2);
    bool changed = false;
    exchange::HttpsLists lists;
    const auto got = need(lists.fetch(at(wire.port()), {}, [&] {
        if (wire.connections() == 2 && !std::exchange(changed, true)) webServer().put("list.csv", list);
        return true;
    }));
    REQUIRE(got.has_value());
    const auto body = text(got->list);
    CHECK((body == list || body == std::string(600'000, 'x'))); // never a part of each
}

TEST_CASE("A list and a signature that do not belong to one moment are not taken") {
    putList();
    bool changed = false;
    exchange::HttpsLists lists;
    int calls = 0;
    const auto got = lists.fetch(at(webServer().slow), {}, [&] {
        if (++calls > 3 && !std::exchange(changed, true)) webServer().put("list.csv.minisig", "another");
        return true;
    });
    if (got.has_value()) {
        REQUIRE(got->has_value());
        CHECK(text((*got)->signature) == "another");
    } else {
        CHECK(got.error().kind == FailureKind::unavailable);
    }
    putList();
}

TEST_CASE("It can be stopped") {
    putList(large(2000));
    exchange::HttpsLists lists;
    const auto got = lists.fetch(at(webServer().slow), {}, [] { return false; });
    REQUIRE_FALSE(got.has_value());
    CHECK(got.error().kind == FailureKind::cancelled);
}

TEST_CASE("A proxy of the environment is not used, and one that was set is") {
    putList();
    const KeptPort silent;
    ::setenv("https_proxy", fmt::format("http://127.0.0.1:{}", silent.number()).c_str(), 1);
    CHECK(need(fetch(at(webServer().https))).has_value());
    ::unsetenv("https_proxy");
    auto through = at(webServer().https);
    through.proxy = fmt::format("http://127.0.0.1:{}", silent.number());
    CHECK(failed(through).kind == FailureKind::unavailable);
}
