// Signed lists through the real program, as IT types it.
#include "tests/signed/office.hpp"
#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;
using nlohmann::json;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

policy::Time now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Terms terms(int version) {
    return {.version = version, .urn = ourUrn, .issued = now() - 1h, .expires = now() + 30 * 24h};
}

struct School : Kiosk {
    SigningOffice office;
    OfficeKey key = office.makeKey("office");

    void setUp() const {
        CHECK(ask({"setup", "--school", "Hill School", "--urn", ourUrn}).at("urn") == ourUrn);
        CHECK(ask({"trust", "add", key.pub.string()}).at("id") == key.id);
    }
    [[nodiscard]] std::string list(const std::string& answers, const Terms& as, const std::string& name) const {
        const auto file = office.file(name, csvOf(answers));
        office.sign(file, key, as.comment());
        return file.string();
    }
    [[nodiscard]] json status() const { return ask({"list", "status"}); }
    /// The report of what was not taken over.
    json refused(const Arguments& line, const std::string& code) const {
        const Answer answer = run(line);
        INFO(answer.whole());
        REQUIRE(answer.code == 1);
        const json report = answer.json();
        CHECK(report.at("accepted") == false);
        REQUIRE_FALSE(report.at("reasons").empty());
        CHECK(report.at("reasons").at(0).at("code") == code);
        return report;
    }
    [[nodiscard]] std::vector<std::string> acts() const {
        std::vector<std::string> acts;
        for (const json& row : ask({"audit", "show"}))
            acts.push_back(row.at("act"));
        return acts;
    }
};

} // namespace

TEST_CASE_METHOD(School, "A signed list is previewed, imported and told by the status") {
    setUp();
    const auto as = terms(41);
    const auto file = list("ynyn", as, "list.csv");
    const json preview = ask({"list", "preview", file});
    CHECK(preview.at("version") == 41);
    CHECK(preview.at("signed") == true);
    CHECK(preview.at("key") == key.id);
    CHECK(status().at("version") == 0);
    CHECK(status().at("urn") == ourUrn);

    const json report = ask({"list", "import", file});
    CHECK(report.at("accepted") == true);
    CHECK(report.at("school") == "Hill School");
    const json after = status();
    CHECK(after.at("version") == 41);
    CHECK(after.at("signed") == true);
    CHECK(after.at("key") == key.id);
    CHECK(after.at("issued") == isoTime(as.issued));
    CHECK(after.at("expires") == isoTime(as.expires));
    CHECK(after.at("state") == "valid");
    CHECK(after.at("restricted") == 2);
    CHECK(ask({"list", "import", file}).at("already_in_force") == true);
    CHECK(ask({"audit", "verify"}).at("ok") == true);
}

TEST_CASE_METHOD(School, "A list that is encrypted to the device key is opened") {
    setUp();
    const std::string recipient = ask({"device", "key"}).at("age");
    CHECK(recipient.starts_with("age1"));
    CHECK(ask({"device", "key"}).at("age") == recipient);
    const auto encrypted = office.encrypt(office.file("list.csv", csvOf("yyn")), recipient);
    office.sign(encrypted, key, terms(3).comment());
    CHECK(ask({"list", "preview", encrypted.string()}).at("rows") == 3);
    CHECK(ask({"list", "import", encrypted.string()}).at("accepted") == true);
    CHECK(status().at("signed") == true);

    // Without a signature it is a list by hand.
    fs::remove(encrypted.string() + ".minisig");
    const json byHand = ask({"list", "import", encrypted.string(), "--by", "IT"});
    CHECK(byHand.at("signed") == false);
    CHECK(byHand.at("version") == 4);
}

TEST_CASE_METHOD(School, "Each attack leaves the old list, with a reason and a row in the log") {
    setUp();
    CHECK(ask({"list", "import", list("yyyy", terms(7), "good.csv")}).at("accepted") == true);
    refused({"list", "import", list("yyyy", terms(6), "old.csv")}, "version-older");
    refused({"list", "import", list("yyyn", terms(7), "same.csv")}, "version-taken");
    auto as = terms(8);
    as.urn = "999999";
    refused({"list", "import", list("yyyy", as, "other.csv")}, "other-school");
    as = terms(8);
    as.issued = now() + 24h;
    refused({"list", "import", list("yyyy", as, "early.csv")}, "list-not-yet");
    as = terms(8);
    as.issued -= 48h;
    as.expires = now() - 24h;
    refused({"list", "import", list("yyyy", as, "late.csv")}, "list-expired");
    const auto stranger = office.makeKey("stranger");
    const auto unknown = office.file("unknown.csv", csvOf("yyyy"));
    office.sign(unknown, stranger, terms(8).comment());
    refused({"list", "import", unknown.string()}, "key-unknown");
    const auto changed = list("nnnn", terms(8), "changed.csv");
    write(changed, csvOf("yyyy"));
    refused({"list", "import", changed}, "signature-wrong");
    refused({"list", "preview", changed}, "signature-wrong");
    write(changed + ".minisig", "");
    refused({"list", "import", changed}, "signature-malformed");
    CHECK(status().at("version") == 7);
    CHECK(status().at("state") == "valid");
    const auto all = acts();
    CHECK(std::ranges::count(all, "list.refused") == 8);
    CHECK(ask({"trust", "remove", key.id}).at("state") == "taken-away");
    refused({"list", "import", list("yyyy", terms(8), "revoked.csv")}, "key-revoked");
}

TEST_CASE_METHOD(School, "A zip bomb of an encrypted list is stopped, and the kiosk waits for somebody to look") {
    setUp();
    CHECK(ask({"list", "import", list("yyyy", terms(7), "good.csv")}).at("accepted") == true);
    const std::string recipient = ask({"device", "key"}).at("age");
    const auto zeros = office.file("zeros.csv", "");
    fs::resize_file(zeros, std::uintmax_t{63} << 20U);
    const auto bomb = office.encrypt(zeros, recipient);
    office.sign(bomb, key, terms(8).comment());
    const json report = refused({"list", "import", bomb.string()}, "list-unreadable");
    CHECK(report.at("unread") == true);
    CHECK(status().at("state") == "newer-list-unread");
    CHECK(status().at("version") == 7);
    CHECK(run({"list", "resolve", "--by", "IT"}).code == 2); // a note is needed
    CHECK(ask({"list", "resolve", "--by", "IT", "--note", "A wrong file."}).at("state") == "valid");
    CHECK(run({"list", "resolve", "--by", "IT", "--note", "Again."}).code == 1);
    const auto all = acts();
    CHECK(std::ranges::count(all, "list.unread") == 1);
    CHECK(std::ranges::count(all, "list.resolve") == 1);
}

TEST_CASE_METHOD(School, "What loosens too much waits for --approve") {
    setUp();
    CHECK(ask({"list", "import", list("nnnnnnyy", terms(7), "first.csv")}).at("accepted") == true);
    const auto file = list("yyyyyyyn", terms(8), "second.csv");
    const json waits = refused({"list", "import", file}, "too-many-changes");
    CHECK(waits.at("tightened_at_once") == true);
    CHECK(status().at("version") == 7);
    CHECK(status().at("waiting") == 8);
    CHECK(ask({"list", "import", file, "--approve", "--by", "IT"}).at("version") == 8);
    CHECK(status().at("waiting").is_null());
}

TEST_CASE_METHOD(School, "Staff bring a signed list with their PIN, and nothing else") {
    const auto with = [&](const std::string& pin, const Arguments& arguments, const std::string& fresh = "") {
        return clearframe::tests::run(line(arguments), {{"CLEARFRAME_PIN", pin}, {"CLEARFRAME_NEW_PIN", fresh}});
    };
    setUp();
    REQUIRE(with("", {"person", "add", "Ivy Tate", "--role", "it"}, "729461").code == 0);
    REQUIRE(with("729461", {"person", "add", "Mr Reed", "--role", "staff", "--by", "Ivy Tate"}, "940628").code == 0);
    REQUIRE(with("940628", {"person", "pin", "Mr Reed"}, "5813").code == 0);
    const auto file = list("yyyy", terms(7), "list.csv");
    CHECK(with("", {"list", "import", file}).code == 1); // nobody said who
    CHECK(with("5813", {"list", "import", file, "--by", "Mr Reed"}).code == 0);
    const auto plain = office.file("plain.csv", csvOf("yyyy"));
    CHECK(with("5813", {"list", "import", plain.string(), "--by", "Mr Reed"}).code == 1);
    const auto second = office.makeKey("second");
    CHECK(with("5813", {"trust", "add", second.pub.string(), "--by", "Mr Reed"}).code == 1);
    CHECK(with("729461", {"trust", "add", second.pub.string(), "--by", "Ivy Tate"}).code == 0);
    CHECK(with("5813", {"setup", "--school", "Vale", "--urn", "654321", "--by", "Mr Reed"}).code == 1);
    CHECK(with("5813", {"list", "resolve", "--note", "x", "--by", "Mr Reed"}).code == 1);
    CHECK(status().at("version") == 7);
}

TEST_CASE_METHOD(School, "Keys are listed with those that were taken away, and the school is named once") {
    setUp();
    const json keys = ask({"trust", "list"}).at("keys");
    REQUIRE(keys.size() == 1);
    CHECK(keys[0].at("state") == "trusted");
    CHECK(keys[0].at("fingerprint").get<std::string>().size() == 39);
    ask({"trust", "remove", key.id});
    CHECK(ask({"trust", "list"}).at("keys")[0].at("state") == "taken-away");
    CHECK(run({"trust", "add", key.pub.string()}).code == 1);
    CHECK(run({"trust", "add", key.secret.string()}).code == 1);
    CHECK(run({"trust", "remove", "FFFFFFFFFFFFFFFF"}).code == 1);
    CHECK(run({"setup", "--school", "Vale School", "--urn", ourUrn}).code == 1);
    CHECK(run({"setup", "--school", "Vale School", "--urn", "x"}).code == 1);
    CHECK(run({"setup", "--school", "Vale School"}).code == 2);
}

TEST_CASE_METHOD(School, "A signed list cannot be taken for a plain one by looking at photos with it") {
    setUp();
    const auto file = list("yyyy", terms(7), "list.csv");
    const Answer answer = run({"check", "--list", file, "--purpose", "social", file});
    CHECK(answer.code == 1);
    CHECK_THAT(answer.err, Catch::Contains("list preview"));
}
