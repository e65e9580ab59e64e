// What a family allowed, and the pupil it is about (policy P1, P4, P5). Shapes only; the rules that read them
// stand in judge.hpp.
#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

using Date = std::chrono::year_month_day;
using Time = std::chrono::sys_seconds; ///< UTC

/// What a picture would be used for. Consent is given for one purpose at a time.
enum class Purpose { social, website, print, press, display };
inline constexpr std::array allPurposes{Purpose::social, Purpose::website, Purpose::print, Purpose::press,
                                        Purpose::display};

[[nodiscard]] std::string_view toString(Purpose purpose);
[[nodiscard]] std::optional<Purpose> purposeFrom(std::string_view word);

/// The zero value grants nothing: what is not recorded counts as no (P5).
enum class Consent { nothingRecorded, refused, granted };

enum class LimitKind {
    unknown,      ///< a word nobody understood: counts as no
    groupOf,      ///< `group:N`: only among at least N people who are shown
    noName,       ///< `no-name`: may be shown, never named
    noFaceOn,     ///< `no-face-on`: not with a face higher than 15 % of the picture
    onlyAccount,  ///< `only:ACCOUNT`
    notAccount,   ///< `not:ACCOUNT`
    notWithPupil, ///< `not-with:UPN`: not in one picture with that pupil
    untilDate,    ///< `until:DATE`: up to and including that day
    askEachTime,  ///< `ask`
};

struct Limit {
    LimitKind kind = LimitKind::unknown;
    int number = 0;   ///< groupOf
    std::string text; ///< account or UPN; for `unknown` the word as written
    Date date{};      ///< untilDate
    friend bool operator==(const Limit&, const Limit&) = default;
};

/// Names one pupil across lists: `upn:…`, else `mis:…`, else `name:<folded name>|<class>`. Two pupils without
/// UPN and MIS id, with the same name and class, share a key and are ambiguous.
struct PupilKey {
    std::string value;
    friend auto operator<=>(const PupilKey&, const PupilKey&) = default;
};

struct Pupil {
    PupilKey key;
    int row = 0; ///< line of the list, for `row:N`; counts lines of the file from 1
    std::string upn;
    std::string misId;
    std::string forename;
    std::string surname;
    std::string preferredForename; ///< `preferred_name`; empty where it is the same
    std::string preferredSurname;  ///< empty where it is the same
    std::string year;
    std::string group; ///< class or registration group
    std::array<Consent, allPurposes.size()> consents{};
    std::vector<Limit> limits;
    bool never = false; ///< adoption, court order, safeguarding: no photo at all
    std::optional<Date> expires;
    std::string evidence;
    bool notOnTrip = false;     ///< of no list, onTrip() says so: shown nowhere while the trip lasts
    std::optional<Date> saidNo; ///< asked that day not to be in photos; of no list, withNoes() lays it over one

    [[nodiscard]] Consent consentFor(Purpose purpose) const { return consents[static_cast<std::size_t>(purpose)]; }
    /// Somebody staff must know by name (P2): refused for any purpose, limited, dated, never, or said no
    /// themselves. A gap alone is none.
    [[nodiscard]] bool restricted() const;
    /// The name staff use: preferred where there is one.
    [[nodiscard]] std::string displayName() const;
    [[nodiscard]] std::string firstName() const;
    friend bool operator==(const Pupil&, const Pupil&) = default;
};

/// A consent list as it is in force.
struct ConsentList {
    int version = 0; ///< rises with every list; 0: there is none
    std::string school;
    std::string urn;
    Time issued{};
    Time expires{};
    bool isSigned = false;
    std::vector<Pupil> pupils;
};

} // namespace clearframe::policy
