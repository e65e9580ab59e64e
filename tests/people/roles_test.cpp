#include "core/policy/role.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace clearframe::policy;

namespace {

std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    std::string cell;
    std::getline(stream, cell, '|'); // before the first bar
    while (std::getline(stream, cell, '|')) {
        const auto first = cell.find_first_not_of(' ');
        const auto last = cell.find_last_not_of(' ');
        cells.push_back(first == std::string::npos ? "" : cell.substr(first, last - first + 1));
    }
    return cells;
}

using Row = std::array<bool, allRoles.size()>;

/// The table of docs/roles.md, by the words of the deed.
std::map<std::string, Row> documented() {
    std::map<std::string, Row> out;
    std::ifstream file(CLEARFRAME_SOURCE_DIR "/docs/roles.md");
    for (std::string line; std::getline(file, line);) {
        const auto cells = cellsOf(line);
        if (!line.starts_with("| ") || cells.size() < 5 || cells[0] == "deed") continue;
        Row row{};
        for (std::size_t i = 0; i < row.size(); ++i) {
            INFO(line);
            REQUIRE((cells[i + 1] == "yes" || cells[i + 1] == "no"));
            row[i] = cells[i + 1] == "yes";
        }
        out[cells[0]] = row;
    }
    return out;
}

} // namespace

TEST_CASE("Every role may do exactly what this table says") {
    struct Line {
        Deed deed;
        bool staff, leader, it, manager;
    };
    const std::vector<Line> table{
        {Deed::takeInPhotos, true, true, false, false},     {Deed::decide, true, true, false, false},
        {Deed::clearReferral, false, true, false, false},   {Deed::deleteAtOnce, true, true, true, true},
        {Deed::seeIncidents, false, true, false, true},     {Deed::exportPhotos, true, true, false, false},
        {Deed::importList, false, false, true, false},      {Deed::approveListDifferences, false, false, true, false},
        {Deed::trustKeys, false, false, true, false},       {Deed::addAccount, true, true, true, true},
        {Deed::approveAccount, false, true, false, false},  {Deed::recordTraining, false, true, true, true},
        {Deed::activateAccount, false, false, true, false}, {Deed::addNo, true, true, true, true},
        {Deed::liftNo, false, false, true, false},          {Deed::acknowledgeNames, true, true, true, true},
        {Deed::confirmTakedown, true, true, true, true},    {Deed::managePeople, false, false, true, false},
        {Deed::readLog, false, true, true, true},           {Deed::changeSettings, false, false, true, false},
        {Deed::prepareTrip, false, true, true, false},      {Deed::importSignedList, true, true, true, true},
        {Deed::confirmClock, true, true, true, true},       {Deed::closeTrip, true, true, true, true},
    };
    std::set<Deed> told;
    for (const auto& line : table) {
        INFO(inWords(line.deed));
        told.insert(line.deed);
        CHECK(may(Role::staff, line.deed) == line.staff);
        CHECK(may(Role::seniorLeader, line.deed) == line.leader);
        CHECK(may(Role::it, line.deed) == line.it);
        CHECK(may(Role::schoolBusinessManager, line.deed) == line.manager);
    }
    CHECK(told == std::set<Deed>(allDeeds.begin(), allDeeds.end()));
}

TEST_CASE("The document about roles says what the program does") {
    const auto document = documented();
    CHECK(document.size() == allDeeds.size());
    for (const Deed deed : allDeeds) {
        INFO(inWords(deed));
        const auto row = document.find(std::string(inWords(deed)));
        REQUIRE(row != document.end());
        for (std::size_t i = 0; i < allRoles.size(); ++i)
            CHECK(row->second[i] == may(allRoles[i], deed));
    }
}

TEST_CASE("A role or a deed that nobody knows may nothing") {
    for (int unknown : {-1, 4, 31, 32, 1000}) {
        for (const Deed deed : allDeeds)
            CHECK_FALSE(may(static_cast<Role>(unknown), deed));
        CHECK(toString(static_cast<Role>(unknown)).empty());
    }
    for (const Role role : allRoles)
        for (int unknown : {-1, static_cast<int>(allDeeds.size()), 1000})
            CHECK_FALSE(may(role, static_cast<Deed>(unknown)));
    CHECK(needsKnownPerson(static_cast<Deed>(1000)));
}

TEST_CASE("Roles have words that lead back to them, and no other word is a role") {
    for (const Role role : allRoles)
        CHECK(roleFrom(toString(role)) == role);
    for (const char* word : {"", "IT", "admin", "seniorLeader", "staff "})
        CHECK_FALSE(roleFrom(word).has_value());
}
