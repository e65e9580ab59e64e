#include "core/workflow/names_to_know.hpp"

#include "tests/workflow/school_desk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;
using namespace clearframe::tests;

namespace {

std::string namesOf(SchoolDesk& desk, const workflow::NamesWanted& wanted = {}) {
    std::string all;
    const auto known = workflow::namesToKnow(desk.store, wanted).value();
    for (const auto& name : known.names)
        all += name.group + " " + name.name + "|";
    return all;
}

/// Ben (refused), Dov (never); from 10A Zoë (a limit), from 8B Éva (until a date).
void spread(ConsentList& list) {
    list.pupils.push_back(pupil("Zoë", "Zola", "U8"));
    list.pupils.back().group = "10A";
    list.pupils.back().limits.push_back({.kind = LimitKind::groupOf, .number = 5});
    list.pupils.push_back(pupil("Éva", "Abel", "U9"));
    list.pupils.back().group = "8B";
    list.pupils.back().expires = Date{std::chrono::year{2027} / 3 / 3};
}

} // namespace

TEST_CASE("The names to know are those of restricted pupils, by class and name") {
    SchoolDesk desk;
    desk.change(spread);
    CHECK(namesOf(desk) == "7A Ben Brook|7A Dov Dunmore|8B Éva Abel|10A Zoë Zola|");
    CHECK(namesOf(desk, {.group = "10A"}) == "10A Zoë Zola|");
    CHECK_FALSE(workflow::namesToKnow(desk.store, {.group = "9Z"}).has_value());
    CHECK_FALSE(workflow::namesToKnow(desk.store, {.event = "Nothing"}).has_value());
}

TEST_CASE("For an event they are those of the classes in its photos, and all where nobody is named") {
    SchoolDesk desk;
    desk.change(spread);
    desk.stageAll();
    CHECK(namesOf(desk, {.event = "Sports day"}) == "7A Ben Brook|7A Dov Dunmore|");
    desk.photos = {{"open.jpg", {.tags = {}, .faces = {leftFace}, .refusal = {}, .pixels = "open"}}};
    desk.stageAll("Fair");
    CHECK(namesOf(desk, {.event = "Fair"}) == namesOf(desk));
    REQUIRE(desk.decide("open.jpg", {act::Name{1, key("U8")}}).has_value());
    CHECK(namesOf(desk, {.event = "Fair"}) == "10A Zoë Zola|");
}

TEST_CASE("What is restricted is said in sentences, why is not") {
    SchoolDesk desk;
    desk.change(spread);
    desk.change([](ConsentList& list) {
        auto& ben = SchoolDesk::pupilOf(list, "U2");
        ben.consents.fill(Consent::granted);
        ben.consents[1] = ben.consents[3] = Consent::refused;
        ben.evidence = "letter of 3 May";
        ben.limits.push_back({.kind = LimitKind::unknown, .text = "foster placement"});
        ben.limits.push_back({.kind = LimitKind::notWithPupil, .text = "U5"});
        SchoolDesk::pupilOf(list, "U4").evidence = "court order";
    });
    const auto names = workflow::namesToKnow(desk.store, {}).value().names;
    CHECK(names.at(0).rules == std::vector<std::string>{"Not on the website, in the press.",
                                                        "Not at all, until IT has read what the list says.",
                                                        "Not together with Eva Egerton."});
    CHECK(names.at(1).rules == std::vector<std::string>{"Never in any photo."});
    CHECK(names.at(1).never);
    CHECK(names.at(2).rules == std::vector<std::string>{"Only until 3 March 2027."});
    CHECK(names.at(3).rules == std::vector<std::string>{"Only in groups of 5 or more."});
    // A refusal for another purpose is none for this one.
    desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U2").limits.clear(); });
    CHECK(namesOf(desk, {.purpose = Purpose::social}) == "7A Dov Dunmore|8B Éva Abel|10A Zoë Zola|");
}

TEST_CASE("Who has read the names is done until the restricted pupils change, and not with every list") {
    SchoolDesk desk;
    const auto due = [&](const std::string& who) { return workflow::namesToKnow(desk.store, {})->dueFor(who); };
    const auto read = [&](const std::string& who) {
        return workflow::acknowledgeNames(desk.store, desk.clock, {desk.list().version}, who);
    };
    CHECK(due("Ms Reed"));
    REQUIRE(read("Ms Reed"));
    CHECK_FALSE(due("Ms Reed"));
    CHECK(due("Mr Lane"));
    CHECK(desk.actsLogged().back() == "names.read");
    desk.change([](ConsentList& list) {
        std::ranges::reverse(list.pupils);
        SchoolDesk::pupilOf(list, "U5").group = "8B";
        SchoolDesk::pupilOf(list, "U3").evidence = "form 3";
    });
    CHECK_FALSE(due("Ms Reed"));
    SECTION("another pupil is restricted") {
        desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U5").consents[0] = Consent::refused; });
    }
    SECTION("a pupil is restricted in another way") {
        desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U2").never = true; });
    }
    SECTION("a pupil is not restricted any more") {
        desk.change([](ConsentList& list) { SchoolDesk::pupilOf(list, "U4").never = false; });
    }
    CHECK(due("Ms Reed"));
    REQUIRE(read("Ms Reed"));
    CHECK_FALSE(due("Ms Reed"));
    CHECK(workflow::namesToKnow(desk.store, {})->readBy.size() == 1);
}

TEST_CASE("Names are read as they were shown, and a failed log reads nothing") {
    SchoolDesk desk;
    const int shown = desk.list().version;
    CHECK_FALSE(workflow::acknowledgeNames(desk.store, desk.clock, {shown}, "").has_value());
    desk.store.failAudit = true;
    CHECK_FALSE(workflow::acknowledgeNames(desk.store, desk.clock, {shown}, "Ms Reed").has_value());
    desk.store.failAudit = false;
    CHECK(workflow::namesToKnow(desk.store, {})->readBy.empty());
    desk.change([](ConsentList&) {});
    CHECK_FALSE(workflow::acknowledgeNames(desk.store, desk.clock, {shown}, "Ms Reed").has_value());
    MemoryStore empty;
    CHECK_FALSE(workflow::namesToKnow(empty, {}).has_value());
}
