// People of the kiosk as the screens name them.
#pragma once

#include "core/policy/role.hpp"
#include "core/workflow/people.hpp"
#include "gui/model/lock.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clearframe::gui {

[[nodiscard]] std::string_view roleWords(policy::Role role); ///< "Senior leader"
/// First letters of the first and the last name; titles do not count. Never empty for a name with a letter.
[[nodiscard]] std::string initialsOf(const std::string& name);
/// "Ms Sandhar" for "Ms H. Sandhar": without single letters.
[[nodiscard]] std::string withoutInitials(const std::string& name);
/// Those who may sign in, in their order. Where two would be called the same, both keep their whole name.
[[nodiscard]] std::vector<LockPerson> lockPeople(const std::vector<workflow::PersonView>& people);
/// Whose name holds what was typed; everybody where nothing was.
[[nodiscard]] std::vector<LockPerson> matching(const std::vector<LockPerson>& people, const std::string& typed);

} // namespace clearframe::gui
