// A staff room whose people are set up: one of each role, with IT at the kiosk.
#pragma once

#include "core/workflow/people.hpp"
#include "core/workflow/sign_in.hpp"
#include "tests/flow/staff_room.hpp"

namespace clearframe::tests {

struct ItRoom : StaffRoom {
    static constexpr const char* itPin = "729461";
    static constexpr const char* firstPin = "940628";
    static constexpr const char* ownPin = "380572"; ///< of everybody else

    ItRoom() {
        need(people().addFirst({"Ivy Tate", policy::Role::it, itPin}));
        session.actor = signedIn("Ivy Tate", itPin);
        join("Ms Lane", policy::Role::seniorLeader);
        join("Mr Reed", policy::Role::staff);
        join("Mrs Best", policy::Role::schoolBusinessManager);
    }

    workflow::People people() {
        const auto& in = services().signingIn;
        return workflow::People({in.store, in.pins, in.uptime, in.clock, services().ids});
    }
    workflow::Actor signedIn(const std::string& name, const std::string& pin) {
        return need(workflow::SignIn(services().signingIn).signIn(name, pin)).actor.value();
    }
    void join(const std::string& name, policy::Role role) {
        need(people().add({name, role, firstPin}, session.actor));
        REQUIRE(need(workflow::SignIn(services().signingIn).changePin(name, firstPin, ownPin)).actor);
    }
    /// Somebody else is at the kiosk.
    void atTheKiosk(const std::string& name) { session.actor = signedIn(name, name == "Ivy Tate" ? itPin : ownPin); }
    [[nodiscard]] std::vector<std::string> acts() const {
        std::vector<std::string> out;
        const auto transaction = need(store->read());
        for (const auto& row : need(transaction->audit().rows()))
            out.push_back(row.act);
        return out;
    }
};

} // namespace clearframe::tests
