// No sequence of what staff can do gives anybody a right that they had not.
#include "tests/people/staffed_desk.hpp"

#include <random>

using namespace clearframe;
using namespace clearframe::tests;
using workflow::Actor;

namespace {

/// Tries one thing after the other, with names, roles and PINs of its own choice.
class Mischief {
public:
    Mischief(StaffedDesk& desk, Actor by, std::string pin, unsigned seed)
        : desk_(desk), by_(std::move(by)), pin_(std::move(pin)), random_(seed) {}

    void tryOne() {
        const Actor who = upTo(4) == 0 ? Actor(name()) : by_;
        switch (upTo(15)) {
        case 0:
            return ignore(desk_.people().add({name() + " 2", role(), pin()}, who));
        case 1:
            return ignore(desk_.people().addFirst({name() + " 3", Role::it, pin()}));
        case 2:
            return ignore(desk_.people().resetPin(name(), pin(), who));
        case 3:
            return ignore(desk_.people().disable(name(), who));
        case 4:
            return ignore(desk_.people().enable(name(), pin(), who));
        case 5: // their own PIN is theirs to change
            return changeOwn(pin_ == "5813" ? "6294" : "5813");
        case 6:
            return ignore(desk_.signing().changePin(name(), pin(), pin()));
        case 7:
            return ignore(desk_.signing().signIn(name(), pin()));
        case 8:
            return ignore(desk_.importAs(who, upTo(2) == 0));
        case 9:
            return ignore(workflow::addAccount(desk_.store, desk_.clock, StaffedDesk::wantedAccount(), who));
        case 10:
            return ignore(workflow::approveAccount(desk_.store, desk_.clock, "PE page", who));
        case 11:
            return ignore(workflow::recordTraining(desk_.store, desk_.clock, "PE page", "Ms Lane",
                                                   Date{std::chrono::year{2020} / 1 / 15}, who));
        case 12:
            return ignore(workflow::activateAccount(desk_.store, desk_.clock, "PE page", who));
        case 13:
            return ignore(desk_.releaseAs(who));
        default:
            return ignore(desk_.decideAs(who, upTo(2) == 0 ? "ada.jpg" : "ben.jpg", acts()));
        }
    }

private:
    void changeOwn(const std::string& next) {
        const auto changed = desk_.signing().changePin(by_.name(), pin_, next);
        if (!changed || !changed->actor) return;
        by_ = *changed->actor;
        pin_ = next;
    }
    int upTo(int count) { return std::uniform_int_distribution(0, count - 1)(random_); }
    std::string name() {
        static const std::vector<std::string> names{"Ivy Tate", "Ms Lane", "Mr Reed", "ms  lane", "Mal Lory"};
        return names[static_cast<std::size_t>(upTo(5))];
    }
    std::string pin() {
        static const std::vector<std::string> pins{"5813", "816204", "1234", "", "617302"};
        return pins[static_cast<std::size_t>(upTo(5))];
    }
    Role role() { return policy::allRoles[static_cast<std::size_t>(upTo(4))]; }
    std::vector<Act> acts() {
        std::vector<Act> out;
        for (int i = upTo(3); i >= 0; --i) {
            static const std::vector<Act> all{act::ClearReferral{}, act::ConfirmHeads{1},
                                              act::Approve{},       act::Name{1, key("U1")},
                                              act::NotAFace{1},     act::Vouch{1, act::VouchedAs::staff, "Mr Reed"},
                                              act::CoverFace{1},    act::Absent{key("U2")}};
            out.push_back(all[static_cast<std::size_t>(upTo(8))]);
        }
        return out;
    }
    template <class T> void ignore(const policy::Result<T>&) {}

    StaffedDesk& desk_;
    Actor by_;
    std::string pin_;
    std::mt19937 random_;
};

} // namespace

TEST_CASE("No sequence of what staff can do raises a right, loosens a list or clears a referral") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        StaffedDesk desk;
        desk.stageAll();
        need(desk.decide("ada.jpg", {act::Refer{"why"}}, {}, "Ms Lane"));
        const Actor it = desk.setUpIt();
        desk.join("Ms Lane", Role::seniorLeader, "380572", it);
        const Actor staff = desk.join("Mr Reed", Role::staff, "5813", it);
        const auto before = desk.store.state;

        Mischief mischief(desk, staff, "5813", seed);
        for (int i = 0; i < 60; ++i) {
            mischief.tryOne();
            desk.uptime.moment.passed += std::chrono::hours(1); // nobody is locked out for long
        }

        const auto& after = desk.store.state;
        REQUIRE(after.people.size() == before.people.size());
        for (std::size_t i = 0; i < after.people.size(); ++i) {
            const auto& was = before.people[i];
            const auto& is = after.people[i];
            CHECK(is.id == was.id);
            CHECK(is.name == was.name);
            CHECK(is.role == was.role);
            CHECK(is.disabled == was.disabled);
            if (was.name != "Mr Reed") {
                CHECK(is.pinHash == was.pinHash);
                CHECK(is.pinNumber == was.pinNumber);
            }
        }
        CHECK(after.list->version == before.list->version);
        CHECK(after.list->pupils == before.list->pupils);
        if (after.accounts.contains("PE page")) {
            const auto& asked = after.accounts.at("PE page");
            CHECK(asked.state == ports::AccountState::pending);
            CHECK_FALSE(asked.leads.front().trained.has_value());
        }
        CHECK(desk.viewOf("ada.jpg").review.referred.has_value());
        CHECK_FALSE(desk.viewOf("ada.jpg").approved);
        for (const auto& release : after.releases)
            for (const auto& item : release.items)
                CHECK(item.photo != *desk.viewOf("ada.jpg").id);
    }
}
