// A no on the spot: somebody asked, for whatever reason, not to be in photos (policy P4). It says no for every purpose
// and every event, and stands until IT lifts it. No list does.
#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

/// Opaque, and given once.
struct NoId {
    std::string value;
    friend auto operator<=>(const NoId&, const NoId&) = default;
};

/// A pupil as the list had them when they said no: it holds also where a later list has them otherwise, or not at all.
struct PupilSaidNo {
    PupilKey key;
    std::string upn;
    std::string misId;
    std::string forename;
    std::string surname;
    std::string preferredForename;
    std::string preferredSurname;
    std::string year;
    std::string group;

    [[nodiscard]] static PupilSaidNo of(const Pupil& pupil);
    /// Nothing recorded for any purpose.
    [[nodiscard]] Pupil asPupil() const;
    friend bool operator==(const PupilSaidNo&, const PupilSaidNo&) = default;
};

/// How IT lifted one.
struct NoLifted {
    std::string by;
    Time at{};
    std::string evidence; ///< what the family wrote or signed, or where that is kept
    Date evidenceOn{};    ///< the day of it
    friend bool operator==(const NoLifted&, const NoLifted&) = default;
};

struct No {
    NoId id;
    std::string event; ///< where it was said
    std::optional<PupilSaidNo> pupil;
    std::string note; ///< who it is, where there is no pupil: “the woman in the red coat”
    std::string by;
    Time at{};
    Date day{}; ///< where the school is
    std::optional<NoLifted> lifted;

    [[nodiscard]] bool stands() const { return !lifted; }
    [[nodiscard]] std::string name() const; ///< of the pupil, else the note
    friend bool operator==(const No&, const No&) = default;
};

/// The list with the noes that stand laid over it; every judgement is made against this. A no finds its pupil by key.
/// Where nobody has that key, it holds for everybody of that name, and where there is nobody, for one who is added:
/// with a later list nobody can tell whether it is them. Only tightens.
[[nodiscard]] ConsentList withNoes(ConsentList list, const std::vector<No>& noes);

/// "today" or "on 3 June", with the year where it is another one.
[[nodiscard]] std::string dayAsked(Date asked, Date today);

/// Somebody without a name who asked not to be in photos of an event: asked about at every photo of it.
struct NamelessNo {
    NoId id;
    std::string note;
    Time at{};
    friend bool operator==(const NamelessNo&, const NamelessNo&) = default;
};

/// “Is the woman in the red coat in this photo?”
[[nodiscard]] std::string isInThisPhoto(std::string_view note);

/// Whether two events as they were written are the same one: case, accents and space do not count.
[[nodiscard]] bool sameEvent(std::string_view one, std::string_view other);

/// One line of 1 to 80 bytes with a letter in it. FailureKind::conflict with a sentence.
[[nodiscard]] Done checkNoNote(std::string_view note);
/// Not blank, 500 bytes at most.
[[nodiscard]] Done checkEvidence(std::string_view evidence);

} // namespace clearframe::policy
