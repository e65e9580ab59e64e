#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

Arguments adding(const std::string& name) {
    return {"account",   "add",    name,     "--platform", "Instagram", "--handle", "@school",
            "--purpose", "social", "--lead", "Ann",        "--lead",    "Ben"};
}

} // namespace

TEST_CASE("An account is asked for, approved, its leads trained, and only then activated") {
    const Kiosk kiosk;
    CHECK(kiosk.ask(adding("insta")).at("state") == "pending");
    CHECK_FALSE(kiosk.run({"account", "activate", "insta", "--by", "IT"}).code == 0);
    CHECK(kiosk.ask({"account", "approve", "insta", "--by", "Head"}).at("state") == "approved");
    CHECK(kiosk.run({"account", "activate", "insta", "--by", "IT"}).code == 1);
    kiosk.ask({"account", "trained", "insta", "Ann", "--on", "2020-09-01"});
    CHECK(kiosk.run({"account", "activate", "insta", "--by", "IT"}).code == 1);
    kiosk.ask({"account", "trained", "insta", "Ben", "--on", "2020-09-02"});
    CHECK(kiosk.ask({"account", "activate", "insta", "--by", "IT"}).at("state") == "active");

    const json accounts = kiosk.ask({"account", "list"});
    REQUIRE(accounts.size() == 1);
    CHECK(accounts[0].at("name") == "insta");
    CHECK(accounts[0].at("platform") == "Instagram");
    CHECK(accounts[0].at("handle") == "@school");
    CHECK(accounts[0].at("purpose") == "social");
    CHECK(accounts[0].at("state") == "active");
    CHECK(accounts[0].at("leads").at(1).at("trained") == "2020-09-02");
}

TEST_CASE("What an account needs is not given twice, half, or in advance") {
    const Kiosk kiosk;
    const auto refused = [&](const Arguments& words) {
        const Answer answer = kiosk.run(words);
        INFO(json(words).dump());
        INFO(answer.whole());
        CHECK(answer.code == 1);
        CHECK(answer.out.empty());
        CHECK(answer.err.size() > 20);
    };
    Arguments oneLead = adding("one");
    oneLead.resize(oneLead.size() - 2);
    refused(oneLead);
    Arguments sameLead = adding("same");
    sameLead.back() = "Ann";
    refused(sameLead);
    kiosk.ask(adding("insta"));
    refused(adding("insta"));
    refused({"account", "approve", "other", "--by", "Head"});
    refused({"account", "trained", "insta", "Cas", "--on", "2020-09-01"});
    refused({"account", "trained", "insta", "Ann", "--on", "2999-01-01"});
    CHECK(kiosk.ask({"account", "list"}).size() == 1);
}

TEST_CASE("Every step of an account stands in the log") {
    const Kiosk kiosk;
    kiosk.openAccount();
    const json log = kiosk.ask({"audit", "show"});
    std::size_t steps = 0;
    for (const json& row : log)
        steps += row.at("act").get<std::string>().starts_with("account.") ? 1U : 0U;
    CHECK(steps == 5);
    CHECK(kiosk.ask({"audit", "verify"}).at("ok") == true);
}
