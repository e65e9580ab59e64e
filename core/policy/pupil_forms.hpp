// All the ways in which one pupil's name may be written, folded. Inner part of name matching; see names.hpp.
#pragma once

#include "core/policy/consent.hpp"

#include <string>
#include <vector>

namespace clearframe::policy {

/// No text stands twice in one of these. Texts are folded, none is empty.
struct PupilForms {
    std::vector<std::string>
        wholeNames; ///< forename or preferred forename, then surname or preferred surname; also all together
    std::vector<std::string> everyOrder; ///< the same, turned round at every word: `cadi jones`, `jones cadi`
    std::vector<std::string> lookAlikes; ///< names of other scripts in Latin letters that look like them
    std::vector<std::string>
        readable; ///< the forename, or its first word, with the surname or one word of it, either order
    std::vector<std::string> glued; ///< whole names without spaces, forename or surname first
    std::vector<std::string> parts; ///< each forename and surname, and each of their words of three letters or more
    std::vector<std::string> forenameWords; ///< words of the forenames
    std::vector<std::string> surnameParts;  ///< each surname, and each of its words of three letters or more

    [[nodiscard]] static PupilForms of(const Pupil& pupil);
};

} // namespace clearframe::policy
