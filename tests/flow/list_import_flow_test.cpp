// Bringing a consent list, over the real store, with real files on sticks that are folders.
#include "gui/flow/list_import_flow.hpp"

#include "exchange/lists/folder_lists.hpp"
#include "exchange/seal/minisign.hpp"
#include "exchange/sync/table_reader.hpp"
#include "gui/words.hpp"
#include "tests/flow/staff_room.hpp"
#include "tests/people/people_fixture.hpp"

#include <fstream>

using namespace clearframe;
using namespace clearframe::gui;
using namespace clearframe::tests;
namespace fs = std::filesystem;

namespace {

struct Sticks final : ports::Media {
    policy::Result<std::vector<ports::Medium>> list() override { return there; }
    policy::Result<ports::MediumContents> contents(const std::string&, const std::function<bool()>&) override {
        return ports::MediumContents{};
    }
    policy::Done settle(const std::string&) override { return {}; }
    std::vector<ports::Medium> there;
};

/// Does something right after a file was read.
struct HookedLists final : ports::ListFiles {
    policy::Result<Listing> list(const std::string& folder) override { return inner.list(folder); }
    policy::Result<ports::BroughtList> load(const std::string& path) override {
        if (before) std::exchange(before, {})();
        ++loads;
        return inner.load(path);
    }
    exchange::FolderLists inner;
    std::function<void()> before;
    int loads = 0;
};

struct HookedReader final : ports::ListReader {
    policy::Result<policy::Table> read(const ports::Bytes& file) override {
        if (sick) return policy::fail(policy::FailureKind::unavailable, "The list could not be read. Try again.");
        return inner.read(file);
    }
    exchange::TableReader inner;
    bool sick = false;
};

/// A list of `pupils` as the office exports it: number, class and one answer for social media.
std::string csvOf(const policy::ConsentList& list) {
    std::string csv = "upn,mis_id,forename,surname,year,class,social,website,print,press,display\n";
    for (const auto& pupil : list.pupils) {
        csv += fmt::format("{},{},{},{},{},{}", pupil.upn, pupil.misId, pupil.forename, pupil.surname, pupil.year,
                           pupil.group);
        for (const auto consent : pupil.consents)
            csv += consent == policy::Consent::granted ? ",yes" : consent == policy::Consent::refused ? ",no" : ",";
        csv += '\n';
    }
    return csv;
}

struct Office : StaffRoom {
    Sticks sticks;
    HookedLists files;
    HookedReader reader;
    exchange::Minisign minisign;
    NoSeals sealed;
    workflow::ListTools tools{reader, minisign, sealed};
    Desk desk{{}, Desk::Mode::inline_};
    MediaWatch watch{desk, sticks};
    ListDesk lists{front, tools, clock, files};
    Services office{desk,
                    services().pictures,
                    front,
                    services().vault,
                    clock,
                    services().ids,
                    services().device,
                    watch,
                    services().staging,
                    services().releasing,
                    lists,
                    services().signingIn,
                    services().fetcher,
                    services().clockSetter,
                    session,
                    services().trips};
    fs::path stick = temporary / "LARK-IT";
    policy::ConsentList list = exampleList(42, 60);
    std::optional<ListImportFlow> flow;

    Office() {
        session.actor = workflow::Actor("Ivy Tate");
        fs::create_directories(stick);
        plugIn();
        putList(list);
    }
    ~Office() { flow.reset(); }
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    void plugIn() { sticks.there = {{"lark", ports::MediumKind::stick, "LARK-IT", stick.string(), 1U << 30U, true}}; }
    void file(const std::string& name, const std::string& text) const { std::ofstream(stick / name) << text; }
    void open() {
        flow.reset();
        flow.emplace(office);
        settleAll();
    }
    /// As frames do it.
    void settleAll() {
        for (int i = 0; i < 3; ++i) {
            desk.settle();
            watch.lookNow();
            desk.settle();
            if (flow) flow->update();
        }
    }
    void tap(const ListImportIntent& intent) {
        flow->handle(intent);
        settleAll();
    }
    void primary() { tap(listimport::Primary{}); }
    [[nodiscard]] const ListImportModel& model() const { return flow->model(); }
    /// The list, put on the stick and compared.
    void look(const std::string& csv) {
        file("list.csv", csv);
        open();
        primary();
        REQUIRE(model().step == ListStep::differences);
    }
    void seeAll() {
        for (const auto part : allListParts)
            tap(listimport::Seen{part, model().of(part).rows.size()});
    }
    [[nodiscard]] policy::ConsentList inForce() const {
        const auto transaction = need(store->read());
        return need(transaction->lists().current()).value();
    }
    /// So many of those who said no say yes now.
    [[nodiscard]] policy::ConsentList loosened(int pupils) const {
        auto fresh = list;
        for (auto& pupil : fresh.pupils) {
            if (pupils == 0 || pupil.consents.front() != policy::Consent::refused) continue;
            pupil.consents.fill(policy::Consent::granted);
            --pupils;
        }
        return fresh;
    }
    /// Ivy of IT and Mr Reed of the staff, with PINs; gives who signed in.
    [[nodiscard]] std::pair<workflow::Actor, workflow::Actor> setUpPeople() {
        SetUptime uptime;
        QuickHasher pins;
        db::RandomIds ids;
        workflow::People people({*store, pins, uptime, clock, ids});
        workflow::SignIn signing({*store, pins, uptime, clock});
        need(people.addFirst({"Ivy Tate", policy::Role::it, PeopleFixture::itPin}));
        const auto ivy = *need(signing.signIn("Ivy Tate", PeopleFixture::itPin)).actor;
        need(people.add({"Mr Reed", policy::Role::staff, PeopleFixture::firstPin}, ivy));
        const auto reed = *need(signing.changePin("Mr Reed", PeopleFixture::firstPin, PeopleFixture::staffPin)).actor;
        return {ivy, reed};
    }
};

} // namespace

TEST_CASE_METHOD(Office, "the only list on a stick is chosen, with its date, size and place", "[listimport]") {
    file("list.csv", csvOf(list));
    file("holiday.jpg", "no list");
    fs::last_write_time(stick / "list.csv", fs::file_time_type::clock::now());
    open();
    REQUIRE(model().files.size() == 1);
    CHECK(model().files.front().name == "list.csv");
    CHECK(model().files.front().under.starts_with("USB stick LARK-IT · "));
    CHECK(model().files.front().under.ends_with("\u00a0KB"));
    CHECK(model().chosen == model().files.front().id);
    CHECK(model().next == ListNext::read);
}

TEST_CASE_METHOD(Office, "of two lists a person chooses", "[listimport]") {
    file("a.csv", csvOf(list));
    file("b.txt", csvOf(list));
    open();
    CHECK(model().files.size() == 2);
    CHECK(model().next == ListNext::choose);
    primary();
    CHECK(model().step == ListStep::file);
    tap(listimport::Choose{model().files.front().id});
    primary();
    CHECK(model().step == ListStep::differences);
}

TEST_CASE_METHOD(Office, "a spreadsheet is seen, and cannot be chosen", "[listimport]") {
    file("list.xlsx", "PK");
    open();
    REQUIRE(model().files.size() == 1);
    CHECK_FALSE(model().files[0].enabled);
    tap(listimport::Choose{"0"});
    primary();
    CHECK(model().step == ListStep::file);
    CHECK(files.loads == 0);
}

TEST_CASE_METHOD(Office, "a list whose signature is none cannot be used, and nothing was changed", "[listimport]") {
    file("list.csv.minisig", "x");
    file("list.csv", csvOf(loosened(1)));
    open();
    CHECK(model().files.front().under.find("with a signature") != std::string::npos);
    primary();
    REQUIRE(model().step == ListStep::differences);
    CHECK_FALSE(model().compared);
    CHECK(model().seal == words::bringSealBroken);
    CHECK(model().banner.bold == words::bringUnusableBold);
    CHECK(model().facts.front().text.find("signature") != std::string::npos);
    CHECK(inForce().version == 42);
}

TEST_CASE_METHOD(Office, "without a stick, and with an empty one, it is said what to do", "[listimport]") {
    sticks.there.clear();
    open();
    CHECK(model().files.empty());
    CHECK(model().noneTitle == words::bringNone);
    plugIn();
    settleAll();
    CHECK(model().noneTitle == "There is no list on USB stick LARK-IT");
    sticks.there.clear();
    file("list.csv", csvOf(list));
    settleAll();
    plugIn();
    settleAll();
    CHECK(model().files.size() == 1);
}

TEST_CASE_METHOD(Office, "a stick that comes out while its list is read is told as that", "[listimport]") {
    file("list.csv", csvOf(list));
    open();
    files.before = [this] {
        fs::remove(stick / "list.csv");
        sticks.there.clear();
    };
    primary();
    CHECK(model().step == ListStep::file);
    CHECK(model().banner.bold == words::stickCameOut);
    file("list.csv", csvOf(list));
    plugIn();
    settleAll();
    CHECK(model().next == ListNext::read);
    primary();
    CHECK(model().step == ListStep::differences);
}

TEST_CASE_METHOD(Office, "a file that cannot be read is told with its reason, and can be tried again", "[listimport]") {
    file("list.csv", csvOf(list));
    open();
    files.before = [this] { fs::create_symlink("nowhere", stick / "list.csv.minisig"); };
    primary();
    CHECK(model().step == ListStep::file);
    CHECK(model().banner.tone == ListTone::bad);
    CHECK(model().banner.bold.find("minisig") != std::string::npos);
    fs::remove(stick / "list.csv.minisig");
    primary();
    CHECK(model().step == ListStep::differences);
}

TEST_CASE_METHOD(Office, "differences are shown with pupil, class, before and now", "[listimport]") {
    auto fresh = loosened(1); // Forename0
    fresh.pupils[1].consents.fill(policy::Consent::granted);
    fresh.pupils[1].consents[0] = policy::Consent::refused;
    fresh.pupils.pop_back();
    fresh.pupils.push_back(examplePupil(100));
    look(csvOf(fresh));
    CHECK(model().title == "New consent list: list 43");
    CHECK(model().under == "Example School · 60 pupils · list.csv · USB stick LARK-IT");
    REQUIRE(model().of(ListPart::looser).number == 1);
    CHECK(model().part == ListPart::looser);
    const auto& row = model().of(ListPart::looser).rows.front();
    CHECK(row.title == "Forename0 Surname0");
    CHECK(row.under == "7B");
    CHECK(row.what == "Social media");
    CHECK(row.before == "No");
    CHECK(row.now == "Yes");
    CHECK(row.beforeSign == AnswerSign::no);
    CHECK(row.nowSign == AnswerSign::yes);
    CHECK(model().of(ListPart::gone).rows.front().title == "Forename59 Surname59");
    CHECK(model().of(ListPart::stricter).number == 1);
    CHECK(model().of(ListPart::fresh).rows.front().title == "Forename100 Surname100");
    CHECK_FALSE(model().asks);
    CHECK(model().primary == "Take over list 43");
    CHECK(inForce().version == 42); // nothing yet
}

TEST_CASE_METHOD(Office, "a list is taken over, and the result names the day it ends", "[listimport]") {
    look(csvOf(loosened(1)));
    primary();
    CHECK(model().step == ListStep::result);
    CHECK(model().banner.tone == ListTone::good);
    CHECK(model().banner.bold == "List 43 is in force.");
    CHECK(model().banner.rest == "It ends on 1 June 2026."); // 28 days from 4 May
    CHECK(inForce().version == 43);
    CHECK(inForce().pupils.front().consents.front() == policy::Consent::granted);
    primary();
    CHECK(std::holds_alternative<route::It>(*flow->takeRoute()));
}

TEST_CASE_METHOD(Office, "what was shown is what is imported, whatever the stick holds by then", "[listimport]") {
    look(csvOf(loosened(1)));
    file("list.csv", csvOf(exampleList(1, 3)));
    sticks.there.clear();
    settleAll();
    primary();
    CHECK(model().banner.bold == "List 43 is in force.");
    CHECK(inForce().pupils.size() == 60);
    CHECK(files.loads == 1);
}

TEST_CASE_METHOD(Office, "over the gate nobody agrees before all of it was seen", "[listimport]") {
    look(csvOf(loosened(7)));
    CHECK(model().asks);
    CHECK(model().banner.tone == ListTone::warning);
    CHECK(model().banner.bold == "7 pupils would be less protected. A person has to agree.");
    CHECK(model().toSee == 35); // five purposes each
    CHECK(model().next == ListNext::showNext);
    primary();
    CHECK(model().step == ListStep::differences);
    tap(listimport::Seen{ListPart::looser, 34});
    primary();
    CHECK(inForce().version == 42);
    tap(listimport::Seen{ListPart::looser, 1000}); // more than there are
    CHECK(model().seen == 35);
    CHECK(model().next == ListNext::agree);
    CHECK(model().primary == "Agree, and take over list 43");
    primary();
    CHECK(model().banner.bold == "List 43 is in force.");
    CHECK(inForce().version == 43);
}

TEST_CASE_METHOD(Office, "showing the next ones goes on to the pupils who are gone", "[listimport]") {
    auto fresh = loosened(4);
    fresh.pupils.resize(55);
    look(csvOf(fresh));
    REQUIRE(model().asks);
    tap(listimport::Seen{ListPart::looser, model().of(ListPart::looser).rows.size()});
    CHECK(model().part == ListPart::looser);
    primary();
    CHECK(model().part == ListPart::gone);
    CHECK(model().next == ListNext::showNext);
}

TEST_CASE_METHOD(Office, "only what is stricter is taken at once, and the rest waits", "[listimport]") {
    auto fresh = loosened(7);
    fresh.pupils[1].consents[0] = policy::Consent::refused;
    look(csvOf(fresh));
    REQUIRE(model().stricterOnly);
    tap(listimport::StricterOnly{});
    CHECK(model().step == ListStep::result);
    CHECK(model().banner.bold == words::bringTightened);
    CHECK(model().banner.rest.find("list 43") != std::string::npos);
    CHECK(inForce().version == 43);
    CHECK(inForce().pupils[0].consents[0] == policy::Consent::refused);
    CHECK(inForce().pupils[1].consents[0] == policy::Consent::refused);
    CHECK(inForce().expires == clock.time + std::chrono::days(20)); // no younger
}

TEST_CASE_METHOD(Office, "keeping the list in force changes nothing", "[listimport]") {
    look(csvOf(loosened(7)));
    CHECK(model().keep == "Keep list 42");
    tap(listimport::Keep{});
    CHECK(std::holds_alternative<route::It>(*flow->takeRoute()));
    CHECK(inForce().version == 42);
    look(csvOf(loosened(1)));
    tap(listimport::Back{});
    CHECK(model().step == ListStep::file);
    CHECK_FALSE(flow->takeRoute());
    tap(listimport::Back{});
    CHECK(std::holds_alternative<route::It>(*flow->takeRoute()));
}

TEST_CASE_METHOD(Office, "the same list again says that nothing is different", "[listimport]") {
    look(csvOf(list));
    CHECK(model().banner.bold == "Nothing is different from list 42.");
    for (const auto part : allListParts)
        CHECK(model().of(part).rows.empty());
    primary();
    CHECK(inForce().version == 43);
}

TEST_CASE_METHOD(Office, "a list of another school would take everybody away, and waits", "[listimport]") {
    auto other = list;
    for (std::size_t i = 0; i < other.pupils.size(); ++i)
        other.pupils[i] = examplePupil(static_cast<int>(1000 + i));
    look(csvOf(other));
    CHECK(model().asks);
    CHECK(model().of(ListPart::gone).number == 60);
    CHECK(model().of(ListPart::fresh).number == 60);
    CHECK(model().part == ListPart::gone);
    CHECK(inForce().version == 42);
}

TEST_CASE_METHOD(Office, "rows in doubt are told with their number", "[listimport]") {
    auto csv = csvOf(list);
    csv.replace(csv.find(",yes"), 4, ",ask mum");
    look(csv);
    REQUIRE(model().of(ListPart::toCheck).number == 1);
    const auto& row = model().of(ListPart::toCheck).rows.front();
    CHECK(row.title == "Row 3");
    CHECK(row.under.find("ask mum") != std::string::npos);
    primary();
    CHECK(std::ranges::any_of(model().facts, [](const ListFact& fact) { return fact.sign == ListFactSign::toCheck; }));
}

TEST_CASE_METHOD(Office, "a list without a column that the old one had says so, and waits", "[listimport]") {
    std::string csv = "upn,forename,surname,class,website,print,press,display\n";
    for (const auto& pupil : list.pupils) {
        const char* word = pupil.consents.front() == policy::Consent::granted ? "yes" : "no";
        csv += fmt::format("{0},{1},{2},{3},{4},{4},{4},{4}\n", pupil.upn, pupil.forename, pupil.surname, pupil.group,
                           word);
    }
    look(csv);
    CHECK(model().asks);
    CHECK((model().banner.bold + model().of(ListPart::toCheck).rows.front().under).find("social media") !=
          std::string::npos);
}

TEST_CASE_METHOD(Office, "columns that nobody understands are named, with the way to map them", "[listimport]") {
    look("Forename,Surname,Consent Denied\nCadi,Jones,yes\n");
    CHECK_FALSE(model().compared);
    CHECK(model().next == ListNext::otherFile);
    REQUIRE(model().facts.size() == 3);
    CHECK(model().facts[0].text.find("Consent Denied") != std::string::npos);
    CHECK(model().facts[1].text.find("--map") != std::string::npos);
    CHECK(model().facts[2].title == "List 42 stays in use");
    primary();
    CHECK(model().step == ListStep::file);
    CHECK(inForce().version == 42);
}

TEST_CASE_METHOD(Office, "what is no list is refused with a reason, and without a word about columns", "[listimport]") {
    look("upn,forename,surname,social\nA1,\"Ann,Lee,yes\n");
    CHECK_FALSE(model().compared);
    REQUIRE(model().facts.size() == 2);
    CHECK(model().facts[0].sign == ListFactSign::wrong);
    CHECK(model().facts[1].title == "List 42 stays in use");
    tap(listimport::StricterOnly{});
    CHECK(inForce().version == 42);
}

TEST_CASE_METHOD(Office, "another list that comes into force in between is compared with anew", "[listimport]") {
    look(csvOf(loosened(7)));
    seeAll();
    REQUIRE(model().next == ListNext::agree);
    auto other = loosened(7);
    other.version = 43;
    other.pupils[1].consents.fill(policy::Consent::refused);
    putList(other);
    primary();
    CHECK(model().step == ListStep::differences);
    CHECK(model().banner.bold == words::bringChangedBetween);
    CHECK(model().title == "New consent list: list 44");
    CHECK(model().of(ListPart::looser).number == 1);
    CHECK(model().of(ListPart::looser).seen == 0);
    CHECK(inForce().version == 43);
    primary();
    CHECK(inForce().version == 44);
}

TEST_CASE_METHOD(Office, "a store that is busy is told, and the list can be taken over afterwards", "[listimport]") {
    look(csvOf(loosened(1)));
    front.busy = true;
    primary();
    CHECK(model().step == ListStep::differences);
    CHECK(model().banner.bold == "Somebody else is writing. Try again.");
    CHECK(model().next == ListNext::takeOver);
    CHECK(inForce().version == 42);
    front.busy = false;
    primary();
    CHECK(inForce().version == 43);
}

TEST_CASE_METHOD(Office, "a list that cannot be compared says why", "[listimport]") {
    front.broken = true;
    look(csvOf(list));
    CHECK_FALSE(model().compared);
    CHECK(model().banner.bold == "The database cannot be read. Call IT.");
    CHECK(model().next == ListNext::otherFile);
    front.broken = false;
    reader.sick = true;
    look(csvOf(list));
    CHECK(model().banner.bold == "The list could not be read. Try again.");
}

TEST_CASE_METHOD(Office, "a list without a signature is not offered to staff, and not read", "[listimport]") {
    const auto [ivy, reed] = setUpPeople();
    session.actor = reed;
    file("list.csv", csvOf(list));
    open();
    REQUIRE(model().files.size() == 1);
    CHECK_FALSE(model().files.front().enabled);
    CHECK(model().files.front().under.find(words::bringUnsignedNotYours) != std::string::npos);
    tap(listimport::Choose{"0"});
    primary();
    CHECK(files.loads == 0);
    tap(listimport::Back{});
    CHECK(std::holds_alternative<route::It>(*flow->takeRoute()));
}

TEST_CASE_METHOD(Office, "whoever lost the right meanwhile is refused with the reason", "[listimport]") {
    const auto [ivy, reed] = setUpPeople();
    session.actor = ivy;
    look(csvOf(loosened(7)));
    seeAll();
    session.actor = reed;
    primary();
    CHECK(model().step == ListStep::differences);
    CHECK(model().banner.tone == ListTone::bad);
    CHECK(model().banner.bold.find("Mr Reed") != std::string::npos);
    CHECK(inForce().version == 42);
    session.actor = ivy;
    primary();
    CHECK(inForce().version == 43);
}

TEST_CASE_METHOD(Office, "the very first list is told as that", "[listimport]") {
    StaffRoom empty;
    ListDesk here{empty.front, tools, clock, files};
    Services other{desk,           office.pictures,    empty.front,   office.vault,
                   clock,          office.ids,         office.device, watch,
                   office.staging, office.releasing,   here,          office.signingIn,
                   office.fetcher, office.clockSetter, session,       office.trips};
    file("list.csv", csvOf(list));
    flow.reset();
    flow.emplace(other);
    settleAll();
    primary();
    CHECK(model().title == "New consent list: list 1");
    CHECK(model().banner.bold == words::bringFirst);
    CHECK(model().keep == words::cancel);
    CHECK(model().part == ListPart::fresh);
    primary();
    CHECK(model().banner.bold == "List 1 is in force.");
    flow.reset();
}
