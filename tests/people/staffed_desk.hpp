// The desk of the workflow tests, with people: who may do what in the real workflows.
#pragma once

#include "core/workflow/import_list.hpp"
#include "tests/fakes/no_seals.hpp"
#include "tests/people/people_fixture.hpp"
#include "tests/workflow/school_desk.hpp"

namespace clearframe::tests {

/// Every pupil of the small school agreed to everything, whatever stands in the file.
struct LoosestList final : ports::ListReader {
    policy::Result<policy::Table> read(const ports::Bytes&) override {
        policy::Table table;
        int line = 0;
        table.rows.push_back({++line, {"upn", "forename", "surname", "social"}});
        for (const auto& pupil : smallSchool().pupils)
            table.rows.push_back({++line, {pupil.upn, pupil.forename, pupil.surname, "yes"}});
        return table;
    }
};

class StaffedDesk : public SchoolDesk {
public:
    SetUptime uptime;
    QuickHasher pins;
    db::RandomIds randomIds;
    LoosestList loosest;
    NoSeals seals;

    workflow::SignIn signing() { return workflow::SignIn({store, pins, uptime, clock}); }
    workflow::People people() { return workflow::People({store, pins, uptime, clock, randomIds}); }
    workflow::Actor signedIn(const std::string& name, const std::string& pin) {
        return need(signing().signIn(name, pin)).actor.value();
    }
    workflow::Actor join(const std::string& name, Role role, const std::string& pin, const workflow::Actor& it) {
        need(people().add({name, role, "940628"}, it));
        return need(signing().changePin(name, "940628", pin)).actor.value();
    }
    workflow::Actor setUpIt() {
        need(people().addFirst({"Ivy Tate", Role::it, "729461"}));
        return signedIn("Ivy Tate", "729461");
    }

    policy::Result<workflow::PhotoView> decideAs(const workflow::Actor& by, const std::string& file,
                                                 std::vector<Act> acts) {
        return workflow::decide(
            store, clock, {.photo = *viewOf(file).id, .acts = std::move(acts), .checklist = allTicked(), .by = by});
    }
    policy::Result<workflow::ReleaseResult> releaseAs(const workflow::Actor& by) {
        return workflow::ReleaseEvent(
                   releasing(), {.event = "Sports day", .account = "School page", .destination = "/out", .by = by})
            .run({});
    }
    policy::Result<workflow::ListReport> importAs(const workflow::Actor& by, bool approve) {
        return workflow::ImportList(store, seals.with(loosest), clock)
            .import({}, {}, by, approve ? std::optional(workflow::Approval{by}) : std::nullopt);
    }
    static ports::Account wantedAccount() {
        ports::Account account{.name = "PE page", .platform = "Instagram", .handle = "@pe"};
        account.leads = {{"Ms Lane", {}}, {"Mr Reed", {}}};
        return account;
    }
};

} // namespace clearframe::tests
