// Who may do what on the kiosk (policy P12, P15, P18). The table stands in docs/roles.md, and a test keeps the two
// equal.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace clearframe::policy {

/// What a person is on this kiosk. Everybody has one role; roles do not contain each other.
enum class Role { staff, seniorLeader, it, schoolBusinessManager };
inline constexpr std::array allRoles{Role::staff, Role::seniorLeader, Role::it, Role::schoolBusinessManager};

/// What can be done. Reading what the screen shows to everybody is none of these.
enum class Deed {
    takeInPhotos,
    decide, ///< name, vouch, cover, block, refer, approve
    clearReferral,
    deleteAtOnce,
    seeIncidents,
    exportPhotos,
    importList, ///< by hand, without a signature
    importSignedList,
    approveListDifferences,
    trustKeys,
    addAccount, ///< ask for it: it is pending
    approveAccount,
    recordTraining,
    activateAccount,
    addNo,
    liftNo,
    acknowledgeNames,
    confirmTakedown,
    managePeople,
    readLog,
    changeSettings,
    prepareTrip,
    closeTrip, ///< write what a kiosk did on a trip, or bring it home
    confirmClock,
};
inline constexpr std::array allDeeds{
    Deed::takeInPhotos,    Deed::decide,           Deed::clearReferral,  Deed::deleteAtOnce,
    Deed::seeIncidents,    Deed::exportPhotos,     Deed::importList,     Deed::approveListDifferences,
    Deed::trustKeys,       Deed::addAccount,       Deed::approveAccount, Deed::addNo,
    Deed::recordTraining,  Deed::activateAccount,  Deed::liftNo,         Deed::acknowledgeNames,
    Deed::confirmTakedown, Deed::managePeople,     Deed::readLog,        Deed::changeSettings,
    Deed::prepareTrip,     Deed::importSignedList, Deed::closeTrip,      Deed::confirmClock};

/// False for everything that is not in the table.
[[nodiscard]] bool may(Role role, Deed deed);
/// Deeds whose whole point is who does them: nobody may do them while the kiosk does not know its people.
[[nodiscard]] bool needsKnownPerson(Deed deed);

/// As programs see it: `staff`, `senior-leader`, `it`, `school-business-manager`. Empty for what is no role.
[[nodiscard]] std::string_view toString(Role role);
[[nodiscard]] std::optional<Role> roleFrom(std::string_view word);
/// As a sentence has it: “a senior leader”.
[[nodiscard]] std::string_view inWords(Role role);
/// After “may” or “to”: “clear a referred photo”.
[[nodiscard]] std::string_view inWords(Deed deed);
/// Of those who may: “a senior leader or IT”.
[[nodiscard]] std::string_view whoMay(Deed deed);

} // namespace clearframe::policy
