#include "core/policy/no.hpp"

#include "core/policy/names.hpp"
#include "core/policy/person.hpp"
#include "core/policy/pupil_forms.hpp"
#include "core/policy/pupil_rule.hpp"
#include "core/policy/same_person.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace clearframe::policy {
namespace {

constexpr std::size_t longestNote = 80;
constexpr std::size_t longestEvidence = 500;

void sayNo(Pupil& pupil, Date day) {
    pupil.saidNo = pupil.saidNo ? std::max(*pupil.saidNo, day) : day;
}

/// The folded names of a whole list, made when a no first needs them: most never do.
class NamesOf {
public:
    explicit NamesOf(const std::vector<Pupil>& pupils) : pupils_(pupils) {}
    bool share(std::size_t place, const std::set<std::string>& names) {
        while (names_.size() < pupils_.size())
            names_.push_back(PupilForms::of(pupils_[names_.size()]).wholeNames);
        return std::ranges::any_of(names_[place], [&](const std::string& name) { return names.contains(name); });
    }

private:
    const std::vector<Pupil>& pupils_;
    std::vector<std::vector<std::string>> names_;
};

} // namespace

PupilSaidNo PupilSaidNo::of(const Pupil& pupil) {
    return {.key = pupil.key,
            .upn = pupil.upn,
            .misId = pupil.misId,
            .forename = pupil.forename,
            .surname = pupil.surname,
            .preferredForename = pupil.preferredForename,
            .preferredSurname = pupil.preferredSurname,
            .year = pupil.year,
            .group = pupil.group};
}

Pupil PupilSaidNo::asPupil() const {
    Pupil pupil{.key = key, .upn = upn, .misId = misId, .forename = forename, .surname = surname};
    pupil.preferredForename = preferredForename;
    pupil.preferredSurname = preferredSurname;
    pupil.year = year;
    pupil.group = group;
    return pupil;
}

std::string No::name() const {
    return pupil ? pupil->asPupil().displayName() : note;
}

ConsentList withNoes(ConsentList list, const std::vector<No>& noes) {
    std::vector<const No*> unknown;
    for (const auto& no : noes) {
        if (!no.pupil || !no.stands()) continue;
        bool known = false;
        for (auto& pupil : list.pupils) {
            if (pupil.key != no.pupil->key) continue;
            sayNo(pupil, no.day);
            known = true;
        }
        if (!known) unknown.push_back(&no);
    }
    NamesOf names(list.pupils);
    std::vector<Pupil> added;
    for (const auto* no : unknown) {
        const auto forms = PupilForms::of(no->pupil->asPupil()).wholeNames;
        const std::set<std::string> theirs(forms.begin(), forms.end());
        bool named = false;
        for (std::size_t place = 0; place < list.pupils.size(); ++place) {
            if (!names.share(place, theirs)) continue;
            sayNo(list.pupils[place], no->day);
            named = true;
        }
        if (named) continue;
        const auto twice = std::ranges::find(added, no->pupil->key, &Pupil::key);
        sayNo(twice != added.end() ? *twice : added.emplace_back(no->pupil->asPupil()), no->day);
    }
    std::ranges::move(added, std::back_inserter(list.pupils));
    return list;
}

std::string dayAsked(Date asked, Date today) {
    if (asked == today) return "today";
    auto day = dayInWords(asked);
    if (asked.ok() && asked.year() == today.year()) day.erase(day.rfind(' '));
    return "on " + day;
}

std::string isInThisPhoto(std::string_view note) {
    return fmt::format("Is {} in this photo?", note);
}

bool sameEvent(std::string_view one, std::string_view other) {
    return one == other || foldPersonName(one) == foldPersonName(other);
}

Done checkNoNote(std::string_view note) {
    const bool oneLine = std::ranges::none_of(note, [](char c) { return static_cast<unsigned char>(c) < ' '; });
    if (!oneLine || note.size() > longestNote)
        return fail(FailureKind::conflict, "Say in one short line who it is: “the woman in the red coat”.");
    if (!namesSomebody(note))
        return fail(FailureKind::conflict, "Say who asked not to be in photos: “the woman in the red coat”.");
    return {};
}

Done checkEvidence(std::string_view evidence) {
    if (!namesSomebody(evidence))
        return fail(FailureKind::conflict, "Say what the evidence is: who agreed, and where it is kept.");
    if (evidence.size() > longestEvidence)
        return fail(FailureKind::conflict, "The evidence is too long. Say in a few words where it is kept.");
    return {};
}

} // namespace clearframe::policy
