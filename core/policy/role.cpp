#include "core/policy/role.hpp"

#include <algorithm>

namespace clearframe::policy {
namespace {

constexpr unsigned bit(Role role) {
    return 1U << static_cast<unsigned>(role);
}

constexpr unsigned staff = bit(Role::staff);
constexpr unsigned leader = bit(Role::seniorLeader);
constexpr unsigned it = bit(Role::it);
constexpr unsigned manager = bit(Role::schoolBusinessManager);

struct Row {
    Deed deed;
    unsigned roles;
    std::string_view words;
    std::string_view who;
};

/// What tightens is open to everybody; what loosens has one owner.
constexpr std::array<Row, allDeeds.size()> table{{
    {Deed::takeInPhotos, staff | leader, "take photos in", "staff or a senior leader"},
    {Deed::decide, staff | leader, "decide about photos", "staff or a senior leader"},
    {Deed::clearReferral, leader, "clear a photo that was referred", "a senior leader"},
    {Deed::deleteAtOnce, staff | leader | it | manager, "delete a photo at once", "anybody"},
    {Deed::seeIncidents, leader | manager, "see the incidents", "a senior leader or the school business manager"},
    {Deed::exportPhotos, staff | leader, "export photos", "staff or a senior leader"},
    {Deed::importList, it, "import a consent list by hand", "IT"},
    {Deed::importSignedList, staff | leader | it | manager, "bring a signed consent list", "anybody"},
    {Deed::approveListDifferences, it, "approve the differences of a consent list", "IT"},
    {Deed::trustKeys, it, "change the keys that sign consent lists", "IT"},
    {Deed::addAccount, staff | leader | it | manager, "ask for an official account", "anybody"},
    {Deed::approveAccount, leader, "approve an official account", "a senior leader"},
    {Deed::recordTraining, leader | it | manager, "record training",
     "a senior leader, IT or the school business manager"},
    {Deed::activateAccount, it, "activate an official account", "IT"},
    {Deed::addNo, staff | leader | it | manager, "add a no", "anybody"},
    {Deed::liftNo, it, "lift a no", "IT"},
    {Deed::acknowledgeNames, staff | leader | it | manager, "acknowledge the names to know", "anybody"},
    {Deed::confirmTakedown, staff | leader | it | manager, "confirm that a post was taken down", "anybody"},
    {Deed::managePeople, it, "manage people and their PINs", "IT"},
    {Deed::readLog, leader | it | manager, "read the log", "a senior leader, IT or the school business manager"},
    {Deed::changeSettings, it, "change the settings", "IT"},
    {Deed::prepareTrip, leader | it, "prepare a trip", "a senior leader or IT"},
    {Deed::closeTrip, staff | leader | it | manager, "bring what was done on a trip", "anybody"},
    {Deed::confirmClock, staff | leader | it | manager, "say that the clock is right", "anybody"},
}};

const Row* rowOf(Deed deed) {
    const auto* row = std::ranges::find(table, deed, &Row::deed);
    return row == table.end() ? nullptr : row;
}

} // namespace

bool may(Role role, Deed deed) {
    if (std::ranges::find(allRoles, role) == allRoles.end()) return false;
    const Row* row = rowOf(deed);
    return row != nullptr && (row->roles & bit(role)) != 0;
}

bool needsKnownPerson(Deed deed) {
    return deed == Deed::clearReferral || deed == Deed::managePeople || rowOf(deed) == nullptr;
}

std::string_view toString(Role role) {
    switch (role) {
    case Role::staff:
        return "staff";
    case Role::seniorLeader:
        return "senior-leader";
    case Role::it:
        return "it";
    case Role::schoolBusinessManager:
        return "school-business-manager";
    }
    return "";
}

std::optional<Role> roleFrom(std::string_view word) {
    const auto* role = std::ranges::find_if(allRoles, [&](Role one) { return toString(one) == word; });
    return role == allRoles.end() ? std::nullopt : std::optional(*role);
}

std::string_view inWords(Role role) {
    switch (role) {
    case Role::staff:
        return "a member of staff";
    case Role::seniorLeader:
        return "a senior leader";
    case Role::it:
        return "IT";
    case Role::schoolBusinessManager:
        return "the school business manager";
    }
    return "nobody";
}

std::string_view inWords(Deed deed) {
    const Row* row = rowOf(deed);
    return row ? row->words : "do that";
}

std::string_view whoMay(Deed deed) {
    const Row* row = rowOf(deed);
    return row ? row->who : "nobody";
}

} // namespace clearframe::policy
