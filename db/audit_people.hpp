// Names of people in the audit log, kept apart from it so that they can be erased.
#pragma once

#include "db/session.hpp"

#include <map>
#include <string>

namespace clearframe::db {

/// The id of a name; a new one where the name is not known (or was erased before). Empty for an empty name. Throws.
[[nodiscard]] std::string idOfPerson(Session& session, const std::string& name);
/// Erases name and salt; the id stays. Empty where nobody of that name is in the log. Throws.
[[nodiscard]] std::string forgetPerson(Session& session, const std::string& name);

/// Everybody the log knows, by id.
class AuditPeople {
public:
    explicit AuditPeople(Session& session); ///< reads them; throws
    /// The name, or the id itself where the name was erased.
    [[nodiscard]] std::string nameOf(const std::string& id) const;
    /// Known, and the name is the one the id was made of (or erased).
    [[nodiscard]] bool genuine(const std::string& id) const;

private:
    struct Person {
        std::string name;
        bool genuine = false;
    };
    std::map<std::string, Person> people_;
};

} // namespace clearframe::db
