#include "core/policy/pin.hpp"

#include "db/pin_hasher.hpp"
#include "tests/support/expect.hpp"

#include <catch2/catch.hpp>

#include <iterator>

using namespace clearframe;
using namespace clearframe::tests;
using policy::Role;
using std::chrono::seconds;

TEST_CASE("A PIN has 4 to 8 digits, for IT and senior leaders at least 6") {
    CHECK(policy::checkPin("5813", Role::staff));
    CHECK(policy::checkPin("5813", Role::schoolBusinessManager));
    CHECK(policy::checkPin("58130927", Role::staff));
    CHECK(policy::checkPin("581392", Role::it));
    CHECK(policy::checkPin("581392", Role::seniorLeader));
    CHECK_FALSE(policy::checkPin("58139", Role::it));
    CHECK_FALSE(policy::checkPin("5813", Role::seniorLeader));
    for (const char* wrong : {"", "581", "581309274", "58a3", "58 3", "-581", "５８１３", "5813\n"}) {
        INFO(wrong);
        const auto failure = failureOf(policy::checkPin(wrong, Role::staff));
        CHECK(failure.kind == policy::FailureKind::conflict);
        requireSentence(failure);
    }
    CHECK_FALSE(policy::checkPin(std::string("58\00013", 5), Role::staff));
}

TEST_CASE("A PIN that anybody would try first is refused, and the sentence does not repeat it") {
    for (const char* easy : {"0000", "111111", "1234", "4321", "7890", "890123", "098765", "2468", "1357", "1212",
                             "123123", "565656", "99999999", "12341234"}) {
        INFO(easy);
        const auto failure = failureOf(policy::checkPin(easy, Role::staff));
        CHECK(failure.text.find(easy) == std::string::npos);
    }
    int possible = 0;
    for (int pin = 0; pin < 10'000; ++pin) {
        const std::string digits = std::to_string(10'000 + pin).substr(1);
        possible += policy::checkPin(digits, Role::staff) ? 1 : 0;
    }
    CHECK(possible > 9'700); // no more is lost than has to be
}

TEST_CASE("Waits begin with the third wrong PIN at 30 seconds, double, and end at an hour") {
    CHECK(policy::waitAfter(-1) == seconds(0));
    CHECK(policy::waitAfter(0) == seconds(0));
    CHECK(policy::waitAfter(2) == seconds(0));
    const int waits[] = {30, 60, 120, 240, 480, 960, 1920, 3600, 3600};
    for (int i = 0; i < static_cast<int>(std::size(waits)); ++i)
        CHECK(policy::waitAfter(3 + i) == seconds(waits[i]));
    CHECK(policy::waitAfter(2'000'000'000) == seconds(3600));
    CHECK(policy::inWords(seconds(1)) == "1 second");
    CHECK(policy::inWords(seconds(30)) == "30 seconds");
    CHECK(policy::inWords(seconds(121)) == "3 minutes");
    CHECK(policy::inWords(seconds(3600)) == "an hour");
}

TEST_CASE("A stored PIN is Argon2id with 64 MiB, salted, and is found again only by the same PIN") {
    db::ArgonPinHasher hasher;
    const auto hash = need(hasher.hash("5813"));
    CHECK(hash.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"));
    CHECK(hash.find("5813") == std::string::npos);
    CHECK(need(hasher.hash("5813")) != hash);
    CHECK(need(hasher.matches(hash, "5813")));
    CHECK_FALSE(need(hasher.matches(hash, "5814")));
    CHECK_FALSE(need(hasher.matches(hash, "")));
}

TEST_CASE("A stored PIN that is damaged lets nobody in, and says so") {
    db::ArgonPinHasher hasher;
    for (const std::string& damaged : {std::string(), std::string("$argon2i$v=19$m=65536,t=3,p=1$x"),
                                       std::string("5813"), "$argon2id$" + std::string(200, 'A')})
        requireSentence(failureOf(hasher.matches(damaged, "5813")));
    auto cut = need(hasher.hash("5813"));
    cut.resize(cut.size() - 4);
    const auto result = hasher.matches(cut, "5813");
    CHECK_FALSE(result.value_or(false));
}
