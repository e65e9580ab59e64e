#include "tests/db/store_fixture.hpp"

#include <filesystem>
#include <fstream>

using namespace clearframe;
using namespace clearframe::tests;
using ports::AuditEvent;

namespace {

void append(StoreFixture& fixture, const AuditEvent& event, long seconds = 100) {
    fixture.write([&](ports::Transaction& t) { need(t.audit().append(event, at(seconds))); });
}

ports::AuditCheck check(const StoreFixture& fixture) {
    return need(need(fixture.store->read())->audit().verify());
}

bool anyFileHolds(const StoreFixture& fixture, const std::string& text) {
    for (const auto& file : std::filesystem::directory_iterator(fixture.folder.path())) {
        std::ifstream in(file.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        if (bytes.find(text) != std::string::npos) return true;
    }
    return false;
}

} // namespace

TEST_CASE("an empty log is whole") {
    const StoreFixture fixture;
    const auto found = check(fixture);
    CHECK(found.ok);
    CHECK(found.entries == 0);
    CHECK_FALSE(found.firstBad.has_value());
}

TEST_CASE("the log says who did what to whom, in order, without gaps") {
    StoreFixture fixture;
    append(fixture, {"photo.stage", "T. Teacher", {}, {{"photo", "00ff"}, {"event", "Sports “day”\n"}}}, 100);
    append(fixture, {"photo.decide", "T. Teacher", {"Seren Llŷr", "Yusuf Khan", "Seren Llŷr"}, {}}, 90);
    append(fixture, {"start", "", {}, {{"", ""}}}, 110);
    fixture.reopen();

    const auto rows = need(need(fixture.store->read())->audit().rows());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].number == 1);
    CHECK(rows[0].at == at(100));
    CHECK(rows[0].act == "photo.stage");
    CHECK(rows[0].by == "T. Teacher");
    CHECK(rows[0].details ==
          std::vector<std::pair<std::string, std::string>>{{"photo", "00ff"}, {"event", "Sports “day”\n"}});
    CHECK(rows[1].people == std::vector<std::string>{"Seren Llŷr", "Yusuf Khan", "Seren Llŷr"});
    CHECK(rows[2].number == 3);
    CHECK(rows[2].by.empty());
    CHECK(check(fixture).ok);
    CHECK(check(fixture).entries == 3);
}

TEST_CASE("bytes that are no UTF-8 do not stop the log") {
    StoreFixture fixture;
    append(fixture, {"photo.stage", "T", {}, {{"source", "IMG_\xFF.jpg"}}});
    CHECK(check(fixture).ok);
    CHECK(need(need(fixture.store->read())->audit().rows())[0].details[0].second == "IMG_\uFFFD.jpg");
}

TEST_CASE("an audit row commits with what it records, or not at all") {
    StoreFixture fixture;
    {
        const auto transaction = need(fixture.store->write());
        need(transaction->photos().add(examplePhoto("a")));
        need(transaction->audit().append({"photo.stage", "T", {}, {}}, at(1)));
        // never committed
    }
    CHECK(check(fixture).entries == 0);
    CHECK(fixture.count("photo") == 0);
    append(fixture, {"photo.stage", "T", {}, {}});
    CHECK(check(fixture).ok);
}

TEST_CASE("the log knows the latest time since an act, also where a later row has an earlier one") {
    StoreFixture fixture;
    const auto latest = [&] { return need(need(fixture.store->read())->audit().latest("list.import")); };
    CHECK_FALSE(latest().has_value());
    const auto log = [&](const std::string& act, long time) {
        fixture.write([&](ports::Transaction& t) { need(t.audit().append({act, "T", {}, {}}, at(time))); });
    };
    log("photo.stage", 500);
    log("photo.stage", 300);
    CHECK(latest() == at(500));
    log("list.import", 200);
    CHECK(latest() == at(200));
    log("photo.stage", 900);
    log("photo.stage", 100);
    CHECK(latest() == at(900));
}

TEST_CASE("a decision whose audit row cannot be written is not kept") {
    StoreFixture fixture;
    {
        const auto transaction = need(fixture.store->write());
        need(transaction->photos().add(examplePhoto("a")));
        requireSentence(failureOf(transaction->audit().append({"", "T", {}, {}}, at(1)))); // an act must have a name
        CHECK_FALSE(transaction->commit().has_value());
    }
    CHECK(fixture.count("photo") == 0);
}

TEST_CASE("names stand in no audit row, only beside the log") {
    StoreFixture fixture;
    append(fixture, {"photo.decide", "T. Teacher", {"Seren Llŷr"}, {}});
    CHECK(fixture.count("audit_entry WHERE by LIKE '%Teacher%' OR people LIKE '%Seren%'") == 0);
    CHECK(fixture.count("audit_person WHERE name = 'Seren Llŷr'") == 1);
}

TEST_CASE("a name can be erased from the log without breaking the chain") {
    StoreFixture fixture;
    append(fixture, {"photo.decide", "T. Teacher", {"Seren Llŷr"}, {}});
    CHECK(need(fixture.store->erasePerson("Seren Llŷr", "I. Tee", at(200))));
    CHECK_FALSE(need(fixture.store->erasePerson("Seren Llŷr", "I. Tee", at(201))));

    const auto rows = need(need(fixture.store->read())->audit().rows());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].people[0].size() == 64); // the opaque id
    CHECK(rows[0].by == "T. Teacher");
    CHECK(rows[1].act == "audit.erase-person");
    CHECK(rows[1].by == "I. Tee");
    CHECK(check(fixture).ok);
    CHECK_FALSE(anyFileHolds(fixture, "Seren"));

    append(fixture, {"photo.decide", "T. Teacher", {"Seren Llŷr"}, {}});
    CHECK(need(need(fixture.store->read())->audit().rows())[2].people[0] == "Seren Llŷr");
    CHECK(check(fixture).ok);
}

TEST_CASE("nothing can be recorded or released on a log whose end is not the signed one") {
    StoreFixture fixture;
    append(fixture, {"a", "T", {}, {}});
    append(fixture, {"b", "T", {}, {}});
    const std::string unlock = "DROP TRIGGER audit_entry_is_never_changed; DROP TRIGGER audit_entry_is_never_deleted; ";
    const std::string sql =
        GENERATE("DELETE FROM audit_entry WHERE number = 2", "DELETE FROM audit_entry", "DELETE FROM audit_head",
                 "UPDATE audit_head SET number = 1", "UPDATE audit_head SET signature = zeroblob(64)",
                 "UPDATE audit_entry SET hash = zeroblob(32) WHERE number = 2",
                 "INSERT INTO audit_entry VALUES (3, 1, 'c', '', '[]', '[]', zeroblob(32))");
    INFO(sql);
    fixture.tamper(unlock + sql);
    const auto transaction = need(fixture.store->write());
    need(transaction->photos().add(examplePhoto("a")));
    const auto failure = failureOf(transaction->audit().append({"c", "T", {}, {}}, at(3)));
    CHECK(failure.kind == policy::FailureKind::unavailable);
    requireSentence(failure);
    CHECK_FALSE(transaction->commit().has_value());
    CHECK_FALSE(check(fixture).ok);
}

TEST_CASE("a row of the log can neither be changed nor deleted with plain SQL") {
    StoreFixture fixture;
    append(fixture, {"a", "T", {}, {}});
    SQLite::Database raw(fixture.folder.file("clearframe.db"), SQLite::OPEN_READWRITE, 2000);
    CHECK(raw.tryExec("UPDATE audit_entry SET act = 'b'") != 0);
    CHECK(raw.tryExec("DELETE FROM audit_entry") != 0);
}

TEST_CASE("a check of the log tells how far it is, and can be stopped") {
    StoreFixture fixture;
    constexpr int rows = 1200;
    fixture.write([](ports::Transaction& transaction) {
        for (int i = 0; i < rows; ++i)
            need(transaction.audit().append({"a", "T", {}, {}}, at(i)));
    });
    std::vector<std::int64_t> told;
    const auto whole = need(need(fixture.store->read())->audit().verify([&](std::int64_t done, std::int64_t all) {
        CHECK(all == rows);
        told.push_back(done);
        return true;
    }));
    CHECK(whole.ok);
    CHECK(told == std::vector<std::int64_t>{0, 500, 1000});
    const auto stopped =
        failureOf(need(fixture.store->read())->audit().verify([](auto done, auto) { return done == 0; }));
    CHECK(stopped.kind == policy::FailureKind::cancelled);
    requireSentence(stopped);
}
