#include "gui/flow/list_import_words.hpp"

#include "core/policy/names_to_know.hpp"
#include "gui/flow/media_watch.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

using policy::Consent;
using workflow::ListReport;

template <class... Values> std::string say(std::string_view sentence, const Values&... values) {
    return fmt::format(fmt::runtime(sentence), values...);
}

std::string sizeWord(std::uint64_t bytes) {
    constexpr std::uint64_t kilo = 1000;
    if (bytes >= kilo * kilo) return bytesWord(bytes);
    return say(words::kilobytes, std::max<std::uint64_t>(1, (bytes + kilo / 2) / kilo));
}

std::string_view purposeWord(policy::Purpose purpose) {
    switch (purpose) {
    case policy::Purpose::social:
        return words::purposeSocial;
    case policy::Purpose::website:
        return words::purposeWebsite;
    case policy::Purpose::print:
        return words::purposePrint;
    case policy::Purpose::press:
        return words::purposePress;
    case policy::Purpose::display:
        break;
    }
    return words::purposeDisplay;
}

struct Answer {
    std::string text;
    AnswerSign sign = AnswerSign::none;
};

/// One side of a difference.
struct AnswerOf {
    Answer operator()(std::monostate) const { return {}; }
    Answer operator()(Consent consent) const {
        switch (consent) {
        case Consent::granted:
            return {std::string(words::bringYes), AnswerSign::yes};
        case Consent::refused:
            return {std::string(words::bringNo), AnswerSign::no};
        case Consent::nothingRecorded:
            break;
        }
        return {std::string(words::bringNothingRecorded), AnswerSign::no};
    }
    Answer operator()(policy::NeverShown never) const {
        return never.never ? Answer{std::string(words::bringNever), AnswerSign::no}
                           : Answer{std::string(words::bringNotNever), AnswerSign::limited};
    }
    Answer operator()(const policy::LastDay& last) const {
        if (!last.day) return {std::string(words::bringNoLastDay), AnswerSign::yes};
        const auto month = static_cast<unsigned>(last.day->month());
        return {say(words::bringUntil, static_cast<unsigned>(last.day->day()), words::months.at((month + 11) % 12),
                    static_cast<int>(last.day->year())),
                AnswerSign::dated};
    }
    Answer operator()(const std::vector<policy::Limit>& limits) const {
        if (limits.empty()) return {std::string(words::bringNoLimits), AnswerSign::yes};
        Answer answer{{}, AnswerSign::limited};
        for (const auto& limit : limits) {
            const bool unknown = limit.kind == policy::LimitKind::unknown;
            if (unknown) answer.sign = AnswerSign::no;
            answer.text += (answer.text.empty() ? "" : " ") +
                           (unknown ? say(words::bringLimitUnknown, limit.text) : policy::ruleOf(limit));
        }
        return answer;
    }
    Answer operator()(const policy::WrittenName& name) const { return {name.name, AnswerSign::none}; }
};

std::string_view whatOf(const policy::ListDifference& difference) {
    struct What {
        policy::Purpose purpose;
        std::string_view operator()(std::monostate) const { return {}; }
        std::string_view operator()(Consent) const { return purposeWord(purpose); }
        std::string_view operator()(policy::NeverShown) const { return words::bringAnyPhoto; }
        std::string_view operator()(const policy::LastDay&) const { return words::bringLastDay; }
        std::string_view operator()(const std::vector<policy::Limit>&) const { return words::bringLimits; }
        std::string_view operator()(const policy::WrittenName&) const { return words::bringName; }
    };
    return std::visit(What{difference.purpose}, difference.now);
}

bool isGate(const policy::ListReason& reason) {
    return reason.code == "too-many-changes";
}

/// The banner tells it whole; the others are rows to check.
bool bannerTells(const ListReport& report, const policy::ListReason& reason) {
    return isGate(reason) || report.reasons.size() == 1;
}

bool changesNothing(const ListReport& report) {
    const auto& change = report.change;
    return change.added.pupils + change.removed.pupils + change.tightened.pupils + change.loosened.pupils == 0;
}

ListFact staysInUse(int version) {
    if (version == 0)
        return {ListFactSign::list, std::string(words::bringStillNone), std::string(words::bringStillNoneUnder)};
    return {ListFactSign::list, say(words::bringStays, version), std::string(words::bringNothingChanged)};
}

} // namespace

PlaceRow fileRow(const ports::ListFile& file, const ports::Medium& medium, std::string id, bool byHand) {
    auto where = kindAndName(medium);
    if (!file.folder.empty()) where = say(words::bringFileIn, where, file.folder);
    auto problem = file.problem;
    if (problem.empty() && !file.hasSignature && !byHand) problem = words::bringUnsignedNotYours;
    auto under = problem.empty() ? say(words::bringFileUnder, where, dayWords(file.changed), clockWords(file.changed),
                                       sizeWord(file.bytes))
                                 : say(words::bringFileProblem, where, problem);
    if (problem.empty() && file.hasSignature) under = say(words::bringTwo, under, words::bringWithSignature);
    return {.id = std::move(id),
            .sign = signOf(medium.kind),
            .name = file.name,
            .under = std::move(under),
            .enabled = problem.empty()};
}

std::string sealWords(const ListReport& report) {
    if (!report.hasSignature) return std::string(words::bringNotSigned);
    if (report.signedBy.empty()) return std::string(words::bringSealBroken);
    return say(words::bringSignedBy, report.signedBy);
}

ListRow rowOf(const policy::ListDifference& difference) {
    const auto before = std::visit(AnswerOf{}, difference.before);
    const auto now = std::visit(AnswerOf{}, difference.now);
    return {.title = difference.pupil,
            .under = difference.group,
            .what = std::string(whatOf(difference)),
            .before = before.text,
            .now = now.text,
            .beforeSign = before.sign,
            .nowSign = now.sign};
}

void fillParts(ListImportModel& model, const ListReport& report, bool allReasons) {
    const auto fill = [&](ListPart part, const policy::ChangeGroup& group) {
        auto& to = model.of(part);
        to = {.number = group.pupils, .rows = {}};
        to.rows.reserve(group.differences.size());
        for (const auto& difference : group.differences)
            to.rows.push_back(rowOf(difference));
    };
    fill(ListPart::looser, report.change.loosened);
    fill(ListPart::gone, report.change.removed);
    fill(ListPart::stricter, report.change.tightened);
    fill(ListPart::fresh, report.change.added);
    auto& check = model.of(ListPart::toCheck);
    check = {};
    for (const auto& reason : report.reasons) {
        if (allReasons || !bannerTells(report, reason))
            check.rows.push_back({.title = std::string(words::bringWholeList), .under = reason.text});
    }
    for (const auto& problem : report.problems)
        check.rows.push_back({.title = say(words::bringRow, problem.row), .under = problem.text});
    check.number = static_cast<int>(check.rows.size());
}

ListBanner bannerOf(const ListReport& report) {
    if (!report.reasons.empty() && report.tightenedAtOnce)
        return {ListTone::warning, std::string(words::bringTightened), std::string(words::bringTightenedSigned)};
    if (!report.reasons.empty()) {
        const int pupils = report.change.loosenedOrRemoved;
        ListBanner banner{ListTone::warning, std::string(words::bringGateOther), std::string(words::bringGateReasons)};
        if (report.reasons.size() == 1) {
            banner.bold = report.reasons.front().text;
            banner.rest = report.against == 0 ? std::string(words::bringUntilAgreedNone)
                                              : say(words::bringUntilAgreed, report.against);
        }
        if (std::ranges::any_of(report.reasons, isGate)) {
            banner.bold = pupils == 1 ? std::string(words::bringGateOne) : say(words::bringGateMany, pupils);
            if (report.reasons.size() == 1) banner.rest = say(words::bringGateUnder, report.against);
        }
        return banner;
    }
    const auto until = dayWords(report.expires);
    const std::string doubt = report.problems.empty() ? std::string() : " " + std::string(words::bringDoubtNo);
    if (report.against == 0)
        return {ListTone::calm, std::string(words::bringFirst), say(words::bringFirstUnder, report.rows) + doubt};
    if (changesNothing(report))
        return {ListTone::calm, say(words::bringSame, report.against), say(words::bringSameUnder, until) + doubt};
    return {ListTone::calm, std::string(words::bringFine), say(words::bringFineUnder, until) + doubt};
}

ListBanner bannerOfUnusable(const ListReport& report) {
    if (report.alreadyInForce)
        return {ListTone::good, say(words::bringSameList, report.version),
                say(words::bringEnds, dayWords(report.expires))};
    if (report.unread)
        return {ListTone::bad, std::string(words::bringUnreadBold), std::string(words::bringUnreadUnder)};
    return {ListTone::bad, std::string(words::bringUnusableBold), std::string(words::bringNothingChanged)};
}

std::vector<ListFact> factsOfUnusable(const ListReport& report) {
    std::vector<ListFact> facts;
    if (report.alreadyInForce) {
        facts.push_back(
            {ListFactSign::list, std::string(words::bringNothingToDo), std::string(words::bringNothingChanged)});
        return facts;
    }
    for (const auto& reason : report.reasons)
        facts.push_back({ListFactSign::wrong, std::string(words::bringWhatIsWrong), reason.text});
    if (!report.headingsClear)
        facts.push_back(
            {ListFactSign::mapping, std::string(words::bringMapping), std::string(words::bringMappingUnder)});
    if (!report.unread) facts.push_back(staysInUse(report.against));
    return facts;
}

std::string pupilsWord(int pupils) {
    return say(pupils == 1 ? words::bringPupil : words::bringPupils, pupils);
}

ListBanner bannerOfResult(const ListReport& report) {
    if (report.accepted)
        return {ListTone::good, say(words::bringInForce, report.version),
                say(words::bringEnds, dayWords(report.expires))};
    if (report.tightenedAtOnce)
        return {ListTone::warning, std::string(words::bringTightened), say(words::bringTightenedUnder, report.version)};
    if (usable(report)) return {ListTone::warning, say(words::bringNothingStricter, report.version), {}};
    return bannerOfUnusable(report);
}

std::vector<ListFact> factsOfResult(const ListReport& report) {
    if (!report.accepted && !usable(report)) return factsOfUnusable(report);
    std::vector<ListFact> facts;
    const auto& change = report.change;
    const auto counts = say(words::bringCounts, change.loosened.pupils, change.removed.pupils, change.tightened.pupils,
                            change.added.pupils);
    if (report.accepted) {
        facts.push_back({ListFactSign::pupils, say(words::bringOnIt, pupilsWord(report.rows)), counts});
        facts.push_back({ListFactSign::ends, say(words::bringEndsTitle, dayWords(report.expires)),
                         std::string(words::bringEndsUnder)});
    } else {
        facts.push_back(
            {ListFactSign::waits, std::string(words::bringWaitsTitle), std::string(words::bringWaitsUnder)});
        facts.push_back({ListFactSign::ends, say(words::bringEndsAsBefore, dayWords(report.expires)),
                         std::string(words::bringEndsAsBeforeUnder)});
    }
    if (!report.problems.empty())
        facts.push_back({ListFactSign::toCheck,
                         report.problems.size() == 1 ? std::string(words::bringOneRowToCheck)
                                                     : say(words::bringRowsToCheck, report.problems.size()),
                         std::string(words::bringRowsToCheckUnder)});
    if (report.accepted)
        facts.push_back(
            {ListFactSign::stick, std::string(words::bringStickOut), std::string(words::bringStickOutUnder)});
    return facts;
}

bool usable(const ListReport& report) {
    return report.accepted || (!report.reasons.empty() && report.reasons == report.change.approvalNeeded);
}

} // namespace clearframe::gui
