// Short ways to write down a list for a test.
#pragma once

#include "core/policy/consent.hpp"

#include <string>
#include <utility>

namespace clearframe::tests {

inline policy::Pupil pupil(std::string forename, std::string surname,
                           policy::Consent social = policy::Consent::granted) {
    policy::Pupil made;
    made.key.value = "name:" + forename + " " + surname;
    made.forename = std::move(forename);
    made.surname = std::move(surname);
    made.consents[static_cast<std::size_t>(policy::Purpose::social)] = social;
    return made;
}

inline policy::Pupil restrictedPupil(std::string forename, std::string surname) {
    return pupil(std::move(forename), std::move(surname), policy::Consent::refused);
}

inline policy::ConsentList listOf(std::vector<policy::Pupil> pupils) {
    policy::ConsentList list;
    list.version = 1;
    list.pupils = std::move(pupils);
    int row = 2;
    for (auto& each : list.pupils)
        each.row = row++;
    return list;
}

} // namespace clearframe::tests
