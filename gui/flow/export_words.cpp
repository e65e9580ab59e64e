#include "gui/flow/export_words.hpp"

#include "gui/flow/sentences.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace clearframe::gui {
namespace {

using policy::ReasonCode;
using policy::Verdict;
using workflow::HeldPhoto;
using Fact = ExportProblem::Fact;

bool isInstagram(std::string platform) {
    std::ranges::transform(platform, platform.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return platform == "instagram";
}

/// What a person can do something about: that nobody approved it says nothing where something else stands in the way.
std::string whyOf(const HeldPhoto& photo) {
    if (photo.reasons.empty()) return std::string(words::lookAtThem);
    const bool stands = photo.verdict == Verdict::review || photo.verdict == Verdict::blocked;
    const auto& first = photo.reasons.front();
    if (stands && first.code == ReasonCode::notApproved && photo.reasons.size() > 1) return photo.reasons[1].text;
    return first.text;
}

int orderOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::review:
        return 0;
    case Verdict::clear:
    case Verdict::cover:
        return 1;
    case Verdict::blocked:
        break;
    }
    return 2;
}

std::string countOf(Verdict verdict, int count, bool unapproved) {
    if (verdict == Verdict::review)
        return count == 1 ? std::string(words::oneNeedsReview)
                          : fmt::format(fmt::runtime(words::countNeedReview), count);
    const auto words = verdict == Verdict::blocked ? words::countBlocked
                       : unapproved                ? words::countWaiting
                                                   : words::countOthers;
    return fmt::format(fmt::runtime(words), count);
}

Fact safe(int all) {
    return {Fact::Sign::good,
            all == 1 ? std::string(words::factSafeOne) : fmt::format(fmt::runtime(words::factSafe), all),
            std::string(words::factSafeRest)};
}

Fact nothingOut() {
    return {Fact::Sign::waits, std::string(words::factNone), std::string(words::factNoneRest)};
}

} // namespace

AccountRow accountRow(const ports::Account& account) {
    AccountRow row{.name = account.name,
                   .instagram = isInstagram(account.platform),
                   .ready = account.state == ports::AccountState::active};
    const auto purpose = sentences::purposeWords(account.purpose);
    switch (account.state) {
    case ports::AccountState::pending:
        row.under = words::accountPending;
        break;
    case ports::AccountState::approved:
        row.under = words::accountApproved;
        break;
    case ports::AccountState::active:
        row.under = account.handle.empty() ? fmt::format(fmt::runtime(words::needsConsent), purpose)
                                           : fmt::format(fmt::runtime(words::handleAndNeeds), account.handle, purpose);
        break;
    }
    return row;
}

std::vector<HeldRow> heldRows(const std::vector<HeldPhoto>& held) {
    std::vector<HeldRow> rows;
    for (const auto& photo : held)
        rows.push_back({.file = photo.source, .verdict = photo.verdict, .why = whyOf(photo)});
    std::ranges::stable_sort(rows, {}, [](const HeldRow& row) { return orderOf(row.verdict); });
    return rows;
}

std::vector<HeldGroup> heldGroups(const std::vector<HeldPhoto>& held) {
    struct Found {
        Verdict verdict;
        int count = 0;
        bool unapproved = true;
        std::map<std::string, int> whys;
    };
    std::map<int, Found> found;
    for (const auto& photo : held) {
        auto& group =
            found.try_emplace(orderOf(photo.verdict), Found{.verdict = photo.verdict, .whys = {}}).first->second;
        ++group.count;
        group.unapproved =
            group.unapproved && !photo.reasons.empty() && photo.reasons.front().code == ReasonCode::notApproved;
        ++group.whys[whyOf(photo)];
    }
    std::vector<HeldGroup> groups;
    for (const auto& [order, group] : found) {
        const bool waiting = group.unapproved && group.verdict != Verdict::review && group.verdict != Verdict::blocked;
        const auto most = std::ranges::max_element(group.whys, {}, [](const auto& why) { return why.second; });
        groups.push_back({.verdict = group.verdict,
                          .count = countOf(group.verdict, group.count, group.unapproved),
                          .why = waiting ? std::string(words::notApprovedYet) : most->first});
    }
    return groups;
}

std::uint64_t bytesNeeded(const std::vector<policy::Size>& photos, int longEdge) {
    constexpr double bytesAPixel = 0.3; // of a JPEG at quality 88, more than most photos need
    constexpr double beside = 16'384;   // receipts and the file system
    double all = beside;
    for (const auto& size : photos) {
        const double scale =
            std::min(1.0, static_cast<double>(longEdge) / std::max(1, std::max(size.width, size.height)));
        all += beside + static_cast<double>(size.area()) * scale * scale * bytesAPixel;
    }
    return static_cast<std::uint64_t>(std::ceil(all));
}

ExportProblem stickOut(PlaceSign sign, const std::string& label, int done, int all) {
    ExportProblem problem{.kind = ExportProblem::Kind::placeGone,
                          .title = std::string(sign == PlaceSign::stick  ? words::titlePlaceGone
                                               : sign == PlaceSign::card ? words::titleCardGone
                                                                         : words::titleFolderGone),
                          .text = fmt::format(fmt::runtime(words::copiedBefore), done, all),
                          .facts = {safe(all)},
                          .handTitle = fmt::format(fmt::runtime(words::putBackIn), label),
                          .handText = std::string(words::copyingGoesOn),
                          .otherPlace = true};
    if (done > 0)
        problem.facts.push_back(
            {Fact::Sign::removed,
             done == 1 ? std::string(words::factPartOne) : fmt::format(fmt::runtime(words::factPart), done),
             std::string(words::factPartRest)});
    problem.facts.push_back(nothingOut());
    return problem;
}

ExportProblem stoppedBy(const policy::Failure& failure, int all) {
    const bool changed = failure.kind == policy::FailureKind::conflict;
    return {.kind = changed ? ExportProblem::Kind::changed : ExportProblem::Kind::device,
            .title = std::string(changed ? words::titleChanged : words::titleDevice),
            .text = failure.text,
            .facts = {safe(all), nothingOut()},
            .again = !changed,
            .checkAgain = changed,
            .otherPlace = !changed};
}

} // namespace clearframe::gui
