// Whether two names were written for one member of staff. Until people sign in with a PIN, a second person is told
// from the first one by name alone.
#pragma once

#include <string_view>

namespace clearframe::policy {

/// Case, accents, spaces, punctuation, invisible and look-alike letters and the order of the words do not make another
/// person; neither do two names that hold nothing to read. Pure and thread safe.
[[nodiscard]] bool samePerson(std::string_view one, std::string_view other);

/// False for a name that holds no letter and no digit: nobody can be asked about it later.
[[nodiscard]] bool namesSomebody(std::string_view name);

} // namespace clearframe::policy
