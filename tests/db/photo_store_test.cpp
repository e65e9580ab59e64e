#include "tests/db/store_fixture.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::Decision;
using policy::PhotoId;

namespace act = policy::act;

namespace {

std::vector<Decision> oneOfEach() {
    const policy::Rect box{1, -2, 3, 4};
    return {{act::Name{1, {"upn:A1"}}, "T. Teacher", at(10)},
            {act::Vouch{2, act::VouchedAs::staff, "Mr Head"}, "T. Teacher", at(11)},
            {act::Vouch{2, act::VouchedAs::adult, ""}, "T. Teacher", at(12)},
            {act::NotAFace{1}, "T. Teacher", at(13)},
            {act::CoverArea{box}, "T. Teacher", at(14)},
            {act::CoverFace{2}, "T. Teacher", at(15)},
            {act::CoverUnnamed{}, "T. Teacher", at(16)},
            {act::Roll{{{"upn:A1"}, {"mis:7"}}}, "T. Teacher", at(17)},
            {act::Roll{}, "T. Teacher", at(18)},
            {act::ConfirmHeads{23}, "T. Teacher", at(19)},
            {act::Absent{{"mis:7"}}, "T. Teacher", at(20)},
            {act::Crop{box}, "T. Teacher", at(21)},
            {act::Refer{"unsure about the banner"}, "T. Teacher", at(22)},
            {act::Approve{"fingerprint"}, "T. Teacher", at(23)},
            {act::Block{}, "S. Leader", at(24), {}, 7},
            {act::ClearReferral{}, "S. Leader", at(24), {}, 7},
            {act::UncoverArea{box}, "T. Teacher", at(25), {}, 8},
            {act::UncoverFace{1}, "T. Teacher", at(26), {}, 8},
            {act::NeverSeen{true, {}}, "T. Teacher", at(27), {}, 9},
            {act::NeverSeen{false, {{"upn:N1"}, {"upn:N2"}}}, "T. Teacher", at(28), {}, 10},
            {act::CouldTell{{"upn:A1"}, act::Telling::no}, "T. Teacher", at(29), {}, 11},
            {act::CouldTell{{"upn:A1"}, act::Telling::larger}, "T. Teacher", at(30), {}, 12},
            {act::CouldTell{{"upn:A1"}, act::Telling::block}, "T. Teacher", at(31), {}, 13},
            {act::Undo{13}, "T. Teacher", at(32), {}, 14},
            {act::AboutNo{{"n1"}, act::Asked::covered, "cover 1,2,3,4 e;"}, "T. Teacher", at(33), {}, 15}};
}

void sayNo(ports::Transaction& t) {
    need(t.noes().add({.id = {"n1"},
                       .event = "Fair",
                       .note = "the woman in the red coat",
                       .by = "T. Teacher",
                       .day = policy::Date{std::chrono::year{2026} / 6 / 3}}));
}

/// Acts have no comparison of their own; this one misses no field.
std::string describe(const Decision& decision) {
    const auto rect = [](const policy::Rect& r) {
        return std::to_string(r.x) + "," + std::to_string(r.y) + "," + std::to_string(r.w) + "," + std::to_string(r.h);
    };
    struct Text {
        const decltype(rect)& box;
        std::string operator()(const act::Name& a) const { return std::to_string(a.face) + a.pupil.value; }
        std::string operator()(const act::Vouch& a) const {
            return std::to_string(a.face) + (a.as == act::VouchedAs::staff ? "staff" : "adult") + a.who;
        }
        std::string operator()(const act::NotAFace& a) const { return std::to_string(a.face); }
        std::string operator()(const act::CoverArea& a) const { return box(a.box); }
        std::string operator()(const act::CoverFace& a) const { return std::to_string(a.face); }
        std::string operator()(const act::CoverUnnamed&) const { return {}; }
        std::string operator()(const act::Roll& a) const {
            std::string all;
            for (const auto& pupil : a.pupils)
                all += pupil.value + ";";
            return all;
        }
        std::string operator()(const act::ConfirmHeads& a) const { return std::to_string(a.heads); }
        std::string operator()(const act::Absent& a) const { return a.pupil.value; }
        std::string operator()(const act::Crop& a) const { return box(a.box); }
        std::string operator()(const act::Block&) const { return {}; }
        std::string operator()(const act::Refer& a) const { return a.why; }
        std::string operator()(const act::ClearReferral&) const { return {}; }
        std::string operator()(const act::UncoverArea& a) const { return box(a.box); }
        std::string operator()(const act::UncoverFace& a) const { return std::to_string(a.face); }
        std::string operator()(const act::NeverSeen& a) const {
            std::string all = a.seen ? "yes " : "no ";
            for (const auto& pupil : a.lookedFor)
                all += pupil.value + ";";
            return all;
        }
        std::string operator()(const act::CouldTell& a) const {
            return a.pupil.value + std::to_string(static_cast<int>(a.telling));
        }
        std::string operator()(const act::AboutNo& a) const {
            return a.no.value + std::to_string(static_cast<int>(a.asked)) + a.covers;
        }
        std::string operator()(const act::Undo& a) const { return std::to_string(a.step); }
        std::string operator()(const act::Approve& a) const { return a.seen; }
    };
    return std::to_string(decision.act.index()) + ":" + std::visit(Text{rect}, decision.act) + " by " + decision.by +
           " at " + std::to_string(decision.at.time_since_epoch().count()) + " step " + std::to_string(decision.step);
}

std::vector<std::string> describe(const std::vector<Decision>& decisions) {
    std::vector<std::string> texts;
    for (const auto& decision : decisions)
        texts.push_back(describe(decision));
    return texts;
}

} // namespace

TEST_CASE("a photo comes back as it was staged") {
    StoreFixture fixture;
    auto photo = examplePhoto("00ff");
    photo.purpose = policy::Purpose::press;
    photo.tagsUnreadable = true;
    fixture.write([&](ports::Transaction& t) { need(t.photos().add(photo)); });
    fixture.reopen();

    const auto reading = need(fixture.store->read());
    const auto found = need(reading->photos().find({"00ff"}));
    REQUIRE(found.has_value());
    CHECK(found->id == photo.id);
    CHECK(found->event == photo.event);
    CHECK(found->purpose == photo.purpose);
    CHECK(found->sourceName == photo.sourceName);
    CHECK(found->fileHash == photo.fileHash);
    CHECK(found->fingerprint == photo.fingerprint);
    CHECK(found->size == photo.size);
    CHECK(found->format == photo.format);
    CHECK(found->faces == photo.faces);
    CHECK(found->tags == photo.tags);
    CHECK(found->tagsUnreadable);
    CHECK(found->detector == photo.detector);
    CHECK(found->key == photo.key);
    CHECK(found->stagedAt == photo.stagedAt);
    CHECK_FALSE(need(reading->photos().find({"none"})).has_value());
}

TEST_CASE("photos of an event come in the order they were staged, and without an event, all do") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.photos().add(examplePhoto("b", "Fair")));
        need(t.photos().add(examplePhoto("c", "Play")));
        need(t.photos().add(examplePhoto("a", "Fair")));
    });
    const auto reading = need(fixture.store->read());
    const auto ids = [&](const std::string& event) {
        std::string all;
        for (const auto& photo : need(reading->photos().ofEvent(event)))
            all += photo.id.value;
        return all;
    };
    CHECK(ids("Fair") == "ba");
    CHECK(ids("") == "bca");
    CHECK(ids("Nothing").empty());
}

TEST_CASE("the same file is known again within its event only") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.photos().add(examplePhoto("a", "Fair"))); });
    const auto reading = need(fixture.store->read());
    CHECK(need(reading->photos().withFileHash("Fair", "hash-a")) == PhotoId{"a"});
    CHECK_FALSE(need(reading->photos().withFileHash("Play", "hash-a")).has_value());
    CHECK_FALSE(need(reading->photos().withFileHash("Fair", "hash-b")).has_value());
}

TEST_CASE("the same file cannot be staged twice for one event, nor an id twice at all") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) { need(t.photos().add(examplePhoto("a", "Fair"))); });
    auto again = examplePhoto("a", "Play");
    SECTION("same file") {
        again = examplePhoto("b", "Fair");
        again.fileHash = "hash-a";
    }
    SECTION("same id") {}
    const auto transaction = need(fixture.store->write());
    const auto failure = failureOf(transaction->photos().add(again));
    CHECK(failure.kind == policy::FailureKind::conflict);
    requireSentence(failure);
}

TEST_CASE("every act of a person is kept in the order it was given") {
    StoreFixture fixture;
    const auto acts = oneOfEach();
    const std::vector first(acts.begin(), acts.begin() + 6);
    const std::vector rest(acts.begin() + 6, acts.end());
    fixture.write([&](ports::Transaction& t) {
        sayNo(t);
        need(t.photos().add(examplePhoto("a")));
        need(t.photos().decide({"a"}, first));
    });
    fixture.write([&](ports::Transaction& t) { need(t.photos().decide({"a"}, rest)); });
    fixture.reopen();
    const auto reading = need(fixture.store->read());
    CHECK(describe(need(reading->photos().decisions({"a"}))) == describe(acts));
}

TEST_CASE("a decision about a photo that does not exist is refused") {
    StoreFixture fixture;
    const auto transaction = need(fixture.store->write());
    const auto failure = failureOf(transaction->photos().decide({"ghost"}, oneOfEach()));
    CHECK(failure.kind == policy::FailureKind::notFound);
    requireSentence(failure);
}

TEST_CASE("a decision can neither be changed nor taken away, and goes only with its photo") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.photos().add(examplePhoto("a")));
        sayNo(t);
        need(t.photos().decide({"a"}, oneOfEach()));
    });
    SQLite::Database raw(fixture.folder.file("clearframe.db"), SQLite::OPEN_READWRITE, 2000);
    raw.exec("PRAGMA foreign_keys = ON");
    CHECK(raw.tryExec("UPDATE decision SET by = 'nobody'") != 0);
    CHECK(raw.tryExec("DELETE FROM decision") != 0);
    CHECK(raw.tryExec("DELETE FROM photo") == 0);
    CHECK(fixture.count("decision") == 0);
    CHECK(fixture.count("decision_pupil") == 0);
    CHECK(fixture.count("photo_key") == 0);
}

TEST_CASE("photos that staff blocked are known by their fingerprints over all events") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        for (const char* id : {"a", "b", "c"})
            need(t.photos().add(examplePhoto(id, std::string("Event ") + id)));
        need(t.photos().decide({"b"}, {{act::Block{}, "T", at(1)}, {act::Block{}, "T", at(2)}}));
        need(t.photos().decide({"c"}, {{act::CoverUnnamed{}, "T", at(1)}}));
    });
    const auto reading = need(fixture.store->read());
    const auto blocked = need(reading->photos().blocked());
    REQUIRE(blocked.size() == 1);
    CHECK(blocked[0].first == PhotoId{"b"});
    CHECK(blocked[0].second == examplePhoto("b").fingerprint);
}

TEST_CASE("whom staff ever named or ticked is known over all events") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        for (const char* id : {"a", "b"})
            need(t.photos().add(examplePhoto(id, std::string("Event ") + id)));
        need(t.photos().decide({"a"}, {{act::Name{1, {"upn:X"}}, "T", at(1)}, {act::NotAFace{1}, "T", at(2)}}));
        need(t.photos().decide({"b"}, {{act::Roll{{{"upn:Y"}, {"upn:Z"}}}, "T", at(1)},
                                       {act::Roll{}, "T", at(2)},
                                       {act::Absent{{"upn:W"}}, "T", at(3)}}));
    });
    auto named = need(need(fixture.store->read())->photos().named());
    std::ranges::sort(named);
    CHECK(named == std::vector<std::pair<PhotoId, policy::PupilKey>>{
                       {{"a"}, {"upn:X"}}, {{"b"}, {"upn:Y"}}, {{"b"}, {"upn:Z"}}});
}

TEST_CASE("folders that photos came from are remembered once") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.photos().rememberSource("Fair", "/media/stick"));
        need(t.photos().rememberSource("Fair", "/media/stick"));
        need(t.photos().rememberSource("Play", "/media/stick"));
        need(t.photos().rememberSource("Play", "/home/x"));
    });
    const auto reading = need(fixture.store->read());
    CHECK(need(reading->photos().sources()) == std::vector<std::string>{"/home/x", "/media/stick"});
}

TEST_CASE("pupils who were looked for, and not seen, are not named in the photo") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.photos().add(examplePhoto("a")));
        need(t.photos().decide(
            {"a"}, {{.act = policy::act::NeverSeen{false, {{"U-never"}}}, .by = "Ms Reed", .at = at(1), .step = 1},
                    {.act = policy::act::Roll{{{"U-ticked"}}}, .by = "Ms Reed", .at = at(2), .step = 2}}));
    });
    const auto reading = need(fixture.store->read());
    const auto named = need(reading->photos().named());
    REQUIRE(named.size() == 1);
    CHECK(named.front().second.value == "U-ticked");
}

TEST_CASE("a damaged row of a photo is a failure, not another photo") {
    StoreFixture fixture;
    fixture.write([](ports::Transaction& t) {
        need(t.photos().add(examplePhoto("a")));
        sayNo(t);
        need(t.photos().decide({"a"}, oneOfEach()));
    });
    const std::string sql = GENERATE(
        "UPDATE photo SET purpose = 'gossip'", "UPDATE face SET origin = 'guess'", "UPDATE tag SET source = 'rumour'",
        "UPDATE tag SET y = NULL WHERE x IS NOT NULL", "UPDATE face SET x = 9999999999",
        "DROP TRIGGER decision_is_never_changed; UPDATE decision SET kind = 'maybe' WHERE kind = 'block'",
        "DROP TRIGGER decision_is_never_changed; UPDATE decision SET face = NULL",
        "DROP TRIGGER decision_goes_with_its_photo; DELETE FROM decision WHERE position = 14 - 11",
        "DROP TRIGGER decision_is_never_changed; UPDATE decision SET vouched_as = 'friend' WHERE kind = 'vouch'",
        "UPDATE decision_pupil SET decision = 77 WHERE decision = 7",
        "UPDATE decision_pupil SET decision = 2 WHERE decision = 7");
    INFO(sql);
    fixture.tamper(sql);
    const auto reading = need(fixture.store->read());
    const auto photo = reading->photos().find({"a"});
    const auto decisions = reading->photos().decisions({"a"});
    requireSentence(failureOf(decisions)); // a failed look ends the transaction's hope, so this fails in each case
    if (photo) CHECK(sql.find("decision") != std::string::npos);
}
