#include "core/policy/names_to_know.hpp"

#include "core/policy/people_order.hpp"
#include "core/policy/pupil_rule.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <utility>

namespace clearframe::policy {
namespace {

std::string namesOf(const ConsentList& list, const std::string& upn) {
    const auto found = std::ranges::find(list.pupils, upn, &Pupil::upn);
    return upn.empty() || found == list.pupils.end() ? std::string(someOtherPupil) : found->displayName();
}

bool mustBeKnown(const Pupil& pupil, std::optional<Purpose> purpose) {
    if (!purpose) return pupil.restricted();
    return pupil.never || pupil.saidNo || !pupil.limits.empty() || pupil.expires ||
           pupil.consentFor(*purpose) == Consent::refused;
}

std::vector<std::string> rulesOf(const Pupil& pupil, const ConsentList& list, std::optional<Purpose> purpose) {
    if (pupil.never) return {"Never in any photo."};
    std::string refused;
    for (const Purpose one : allPurposes) {
        if (pupil.consentFor(one) == Consent::refused && (!purpose || *purpose == one))
            refused += fmt::format("{}{}", refused.empty() ? "" : ", ", whereShown(one));
    }
    std::vector<std::string> rules;
    if (pupil.saidNo) rules.push_back(fmt::format("Asked {} not to be in photos.", dayAsked(*pupil.saidNo, {})));
    if (!refused.empty()) rules.push_back(fmt::format("Not {}.", refused));
    for (const auto& limit : pupil.limits)
        rules.push_back(ruleOf(limit, namesOf(list, limit.text)));
    if (pupil.expires) rules.push_back(fmt::format("Only until {}.", dayInWords(*pupil.expires)));
    return rules;
}

} // namespace

std::string ruleOf(const Limit& limit, std::string_view otherPupil) {
    switch (limit.kind) {
    case LimitKind::groupOf:
        return fmt::format("Only in groups of {} or more.", limit.number);
    case LimitKind::noName:
        return "Never with a name.";
    case LimitKind::noFaceOn:
        return "No close-up of the face.";
    case LimitKind::onlyAccount:
        return fmt::format("Only on {}.", limit.text);
    case LimitKind::notAccount:
        return fmt::format("Not on {}.", limit.text);
    case LimitKind::notWithPupil:
        return fmt::format("Not together with {}.", otherPupil);
    case LimitKind::untilDate:
        return fmt::format("Only until {}.", dayInWords(limit.date));
    case LimitKind::askEachTime:
        return "Ask the family each time.";
    case LimitKind::unknown: // its words may say why, which is nobody's business here
        break;
    }
    return "Not at all, until IT has read what the list says.";
}

std::vector<NameToKnow> namesToKnow(const ConsentList& list, const std::vector<std::string>& classes,
                                    std::optional<Purpose> purpose) {
    std::vector<std::pair<std::tuple<std::string, std::string, std::string>, NameToKnow>> sorted;
    for (const auto& pupil : list.pupils) {
        const bool here = classes.empty() || std::ranges::find(classes, pupil.group) != classes.end();
        if (!here || !mustBeKnown(pupil, purpose)) continue;
        NameToKnow name{.pupil = pupil.key,
                        .name = pupil.displayName(),
                        .group = pupil.group,
                        .year = pupil.year,
                        .never = pupil.never,
                        .rules = rulesOf(pupil, list, purpose)};
        std::tuple key{orderKey(name.group), orderKey(name.name), pupil.key.value};
        sorted.emplace_back(std::move(key), std::move(name));
    }
    std::ranges::sort(
        sorted, {}, [](const auto& entry) -> const auto& { return entry.first; });
    std::vector<NameToKnow> names;
    for (auto& [key, name] : sorted)
        names.push_back(std::move(name));
    return names;
}

std::string restrictedNames(const ConsentList& list) {
    std::vector<std::string> lines;
    for (const auto& pupil : list.pupils) {
        if (!pupil.restricted()) continue;
        std::string line = fmt::format("{}\t{}\t{}", pupil.key.value, pupil.displayName(), pupil.never ? "never" : "");
        for (const Purpose one : allPurposes)
            line += pupil.consentFor(one) == Consent::refused ? fmt::format("\tnot {}", toString(one)) : "";
        for (const auto& limit : pupil.limits)
            line += fmt::format("\tlimit {} {} {} {}", static_cast<int>(limit.kind), limit.number, limit.text,
                                limit.date == Date{} ? std::string() : dayInWords(limit.date));
        if (pupil.saidNo) line += "\tsaid no " + dayInWords(*pupil.saidNo);
        if (pupil.expires) line += "\tuntil " + dayInWords(*pupil.expires);
        lines.push_back(std::move(line));
    }
    std::ranges::sort(lines);
    std::string all;
    for (const auto& line : lines)
        all += line + "\n";
    return all;
}

} // namespace clearframe::policy
