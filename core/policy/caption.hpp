// What may stand in the text of a post (policy P7: first names or initials only; P11, P14, P19).
#pragma once

#include "core/policy/judge.hpp"
#include "core/policy/names.hpp"
#include "core/policy/text_span.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

enum class CaptionFault {
    hidden,        ///< characters nobody can see, or letters that only look like others
    tooLong,       ///< longer than the account's platform takes
    fullName,      ///< a pupil's full name (P7)
    mayNotBeNamed, ///< the first name of a pupil who may not be shown, or may not be named, for this purpose
    surname,       ///< a pupil's surname by itself
    link,          ///< a web address (P19)
    contact,       ///< an e-mail address or a telephone number
    mention,       ///< tags an account (P14)
    place,         ///< a postcode or a street: where somebody lives (P11)
    plan,          ///< says where pupils will be (P19: unannounced plans)
    press,         ///< names the press; journalists go to the head teacher (P19)
};

/// As programs see it: `full-name`, `may-not-be-named` …
[[nodiscard]] std::string_view toString(CaptionFault fault);
[[nodiscard]] std::optional<CaptionFault> captionFaultFrom(std::string_view word);

struct CaptionFinding {
    CaptionFault fault = CaptionFault::hidden;
    TextSpan where;                   ///< in the caption
    std::string written;              ///< what stands there
    std::vector<std::string> instead; ///< what could stand there; may be empty
    friend bool operator==(const CaptionFinding&, const CaptionFinding&) = default;
};

/// A person looked at these words and says that they may stay: it is somebody else, or it is meant to be there. Holds
/// wherever exactly these words stand in the caption.
struct KeptWords {
    CaptionFault fault = CaptionFault::hidden;
    std::string written;
    friend bool operator==(const KeptWords&, const KeptWords&) = default;
};

/// Whether a person may say that it stays. A full name never may, nor what cannot be read.
[[nodiscard]] bool mayBeKept(CaptionFault fault);
/// What is wrong and what to do, for a person.
[[nodiscard]] std::string sentence(const CaptionFinding& finding);

/// Code points, as the platforms count them.
[[nodiscard]] std::size_t captionLetters(std::string_view text);
/// What an account’s platform takes, in code points; 2,200 where it is none of those we know.
[[nodiscard]] std::size_t longestCaption(std::string_view platform);

/// In the order in which they stand in the caption. `account` and purpose stand in `occasion`: who may not be shown on
/// it may not be named on it. Nothing recorded counts as no here too. Looks at every pupil once: not for the UI thread.
/// Pure.
[[nodiscard]] std::vector<CaptionFinding> checkCaption(std::string_view caption, const Roster& roster,
                                                       const Occasion& occasion, std::size_t longest);

/// Those that nobody has answered.
[[nodiscard]] std::vector<CaptionFinding> openFindings(std::vector<CaptionFinding> findings,
                                                       const std::vector<KeptWords>& kept);

} // namespace clearframe::policy
