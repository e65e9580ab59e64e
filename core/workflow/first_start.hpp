// The first start: IT is walked through setting the kiosk up, on its screen. Each step is kept when it is done, so that
// a power cut costs at most the step that somebody was at.
#pragma once

#include "core/ports/clock.hpp"
#include "core/ports/stores.hpp"
#include "core/ports/uptime.hpp"
#include "core/workflow/people.hpp"
#include "core/workflow/trust.hpp"

namespace clearframe::workflow {

enum class SetUpStep {
    none,      ///< nothing to set up: the lock
    school,    ///< its name and URN
    clock,     ///< a person looks at it
    person,    ///< the first one, of IT
    deviceKey, ///< shown once, for whoever makes the lists
};

class FirstStart {
public:
    /// All of it outlives this.
    FirstStart(PeopleDesk people, const ports::Signatures& signatures) : people_(people), signatures_(signatures) {}

    /// From what the store holds. A store that holds a list or photos was set up some other way, and is never walked
    /// through; nor is one with people, but for the device's key where the walk was broken off before it.
    [[nodiscard]] policy::Result<SetUpStep> step();
    /// As Trust::setUp.
    [[nodiscard]] policy::Result<ports::School> nameSchool(const ports::School& school);
    /// As workflow::confirmClock, by whoever stands there: nobody is known yet.
    [[nodiscard]] policy::Done confirmClock();
    /// As People::addFirst.
    [[nodiscard]] policy::Result<PersonView> addFirst(const NewPerson& wanted);
    /// The device's key was seen. It can be seen again, so nobody has to be signed in for that.
    [[nodiscard]] policy::Done finish();

private:
    [[nodiscard]] policy::Done setUnderWay(bool underWay);

    PeopleDesk people_;
    const ports::Signatures& signatures_;
};

} // namespace clearframe::workflow
