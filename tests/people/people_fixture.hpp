// A real store with people, and PINs that are hashed quickly.
#pragma once

#include "core/workflow/people.hpp"
#include "core/workflow/sign_in.hpp"
#include "db/system.hpp"
#include "tests/db/store_fixture.hpp"
#include "tests/fakes/fixed_clock.hpp"

#include <functional>

namespace clearframe::tests {

/// Quick where Argon2 is slow; the store cannot tell the two apart.
class QuickHasher final : public ports::PinHasher {
public:
    std::function<void()> meanwhile; ///< what happens elsewhere while a PIN is looked at
    bool broken = false;

    policy::Result<std::string> hash(const std::string& pin) override {
        return "$argon2id$quick$" + std::to_string(std::hash<std::string>{}("salt" + pin));
    }
    policy::Result<bool> matches(const std::string& hash, const std::string& pin) override {
        if (broken) return policy::fail(policy::FailureKind::unavailable, "There is not enough memory.");
        if (meanwhile) std::exchange(meanwhile, {})();
        return hash == this->hash(pin).value();
    }
};

class SetUptime final : public ports::Uptime {
public:
    ports::Moment moment{"first start", std::chrono::seconds(1000)};
    policy::Result<ports::Moment> now() override {
        if (moment.start.empty()) return policy::fail(policy::FailureKind::unavailable, "The system does not tell.");
        return moment;
    }
};

struct PeopleFixture : StoreFixture {
    FixedClock clock;
    SetUptime uptime;
    QuickHasher pins;
    db::RandomIds ids;

    workflow::SignIn signing() { return workflow::SignIn({*store, pins, uptime, clock}); }
    workflow::People people() { return workflow::People({*store, pins, uptime, clock, ids}); }

    void wait(std::chrono::seconds time) {
        uptime.moment.passed += time;
        clock.time += time;
    }
    workflow::SignInAnswer tryPin(const std::string& name, const std::string& pin) {
        return need(signing().signIn(name, pin));
    }
    workflow::SignInAnswer::Kind kindOf(const std::string& name, const std::string& pin) {
        return tryPin(name, pin).kind;
    }
    workflow::Actor signedIn(const std::string& name, const std::string& pin) {
        const auto answer = tryPin(name, pin);
        INFO(name << ": " << answer.text);
        REQUIRE(answer.kind == workflow::SignInAnswer::Kind::signedIn);
        return *answer.actor;
    }

    static constexpr const char* itPin = "729461";
    static constexpr const char* leaderPin = "380572";
    static constexpr const char* staffPin = "5813";
    static constexpr const char* managerPin = "2907";
    static constexpr const char* firstPin = "940628"; ///< of everybody IT adds

    workflow::Actor setUpIt(const std::string& name = "Ivy Tate") {
        need(people().addFirst({name, policy::Role::it, itPin}));
        return signedIn(name, itPin);
    }
    workflow::Actor join(const std::string& name, policy::Role role, const std::string& pin,
                         const workflow::Actor& it) {
        need(people().add({name, role, firstPin}, it));
        return *need(signing().changePin(name, firstPin, pin)).actor;
    }
    std::vector<std::string> acts() {
        std::vector<std::string> out;
        const auto transaction = need(store->read());
        for (const auto& row : need(transaction->audit().rows()))
            out.push_back(row.act);
        return out;
    }
    ports::Person stored(const std::string& name) {
        const auto transaction = need(store->read());
        return need(transaction->people().named(name)).value();
    }
    policy::Done authorised(const workflow::Actor& actor, policy::Deed deed) {
        const auto transaction = need(store->read());
        return workflow::authorise(*transaction, actor, deed);
    }
};

/// One of each role, all with PINs of their own.
struct School : PeopleFixture {
    workflow::Actor it = setUpIt();
    workflow::Actor leader = join("Ms Lane", policy::Role::seniorLeader, leaderPin, it);
    workflow::Actor staff = join("Mr Reed", policy::Role::staff, staffPin, it);
    workflow::Actor manager = join("Mrs Best", policy::Role::schoolBusinessManager, managerPin, it);
    [[nodiscard]] const workflow::Actor& as(policy::Role role) const {
        switch (role) {
        case policy::Role::seniorLeader:
            return leader;
        case policy::Role::it:
            return it;
        case policy::Role::schoolBusinessManager:
            return manager;
        case policy::Role::staff:
            break;
        }
        return staff;
    }
};

} // namespace clearframe::tests
