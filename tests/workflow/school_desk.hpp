// A desk with a list in force, an active account and photos that are ready to be looked at.
#pragma once

#include "tests/fakes/desk.hpp"
#include "tests/policy/scene.hpp"

namespace clearframe::tests {

inline const policy::Rect leftFace{100, 300, 60, 80};
inline const policy::Rect rightFace{500, 300, 60, 80};

class SchoolDesk : public FakeDesk {
public:
    SchoolDesk() {
        ConsentList list = smallSchool();
        list.issued = clock.now() - std::chrono::hours(24);
        list.expires = clock.now() + std::chrono::hours(24 * 20);
        putList(std::move(list));
        ports::Account account{.name = "School page", .platform = "Instagram", .handle = "@school"};
        account.leads = {{"Ms Reed", Date{}}, {"Mr Lane", Date{}}};
        account.state = ports::AccountState::active;
        write([&](ports::Transaction& t) { return t.accounts().put(account); });
        photos["ada.jpg"] = {
            .tags = {tagged("Ada Abbott", leftFace)}, .faces = {leftFace}, .refusal = {}, .pixels = "ada"};
        photos["ben.jpg"] = {
            .tags = {tagged("Ben Brook", leftFace)}, .faces = {leftFace}, .refusal = {}, .pixels = "ben"};
    }

    void putList(ConsentList list) {
        write([&](ports::Transaction& t) { return t.lists().replace(list); });
    }
    ConsentList list() {
        const auto transaction = store.read().value();
        return transaction->lists().current().value().value();
    }
    void change(const std::function<void(ConsentList&)>& edit) {
        ConsentList next = list();
        ++next.version;
        edit(next);
        putList(std::move(next));
    }
    static Pupil& pupilOf(ConsentList& list, const std::string& upn) {
        return *std::ranges::find(list.pupils, upn, &Pupil::upn);
    }

    std::vector<workflow::PhotoView> stageAll(const std::string& event = "Sports day") {
        return workflow::stage(staging(), {.event = event, .paths = {"/stick"}}, {}).value();
    }
    workflow::PhotoView viewOf(const std::string& file) {
        const auto views = workflow::listPhotos(store, clock, "", {}).value();
        for (const auto& view : views) {
            if (view.file == file) return view;
        }
        return {};
    }
    policy::Result<workflow::PhotoView> decide(const std::string& file, std::vector<Act> acts,
                                               std::vector<std::string> checklist = {},
                                               const std::string& by = "Ms Reed") {
        return workflow::decide(
            store, clock,
            {.photo = *viewOf(file).id, .acts = std::move(acts), .checklist = std::move(checklist), .by = by});
    }
    policy::Result<workflow::PhotoView> approve(const std::string& file, int heads = 1) {
        return decide(file, {act::ConfirmHeads{heads}, act::Approve{}}, allTicked());
    }
    static std::vector<std::string> allTicked() {
        return {workflow::checklistItems.begin(), workflow::checklistItems.end()};
    }
    policy::Result<workflow::ReleaseResult> release(const std::string& account = "School page") {
        return workflow::ReleaseEvent(
                   releasing(), {.event = "Sports day", .account = account, .destination = "/out", .by = "Ms Reed"})
            .run({});
    }
    std::vector<std::string> actsLogged() {
        std::vector<std::string> out;
        const auto transaction = store.read().value();
        const auto rows = transaction->audit().rows().value();
        for (const auto& row : rows)
            out.push_back(row.act);
        return out;
    }

private:
    void write(const std::function<policy::Done(ports::Transaction&)>& step) {
        auto transaction = store.write().value();
        if (!step(*transaction) || !transaction->commit()) throw std::logic_error("the desk could not be set");
    }
};

} // namespace clearframe::tests
