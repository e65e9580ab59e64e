#include "core/policy/judge.hpp"

#include "core/policy/sheet.hpp"

namespace clearframe::policy {
namespace {

Judgement held(const PhotoFacts& facts, ReasonCode code, std::string text) {
    Judgement out;
    out.reasons.push_back({.code = code, .text = std::move(text)});
    for (const auto& face : facts.faces)
        out.faces.push_back({.id = face.id, .box = face.box, .action = Action::block});
    return out;
}

} // namespace

Judgement judge(const PhotoFacts& facts, const ReviewState& review, const Roster* roster, const Occasion& occasion) {
    if (facts.deleted) return held({}, ReasonCode::deleted, "This photo was deleted. Only the note about it is left.");
    if (occasion.list == ListState::tripOver)
        return held(facts, ReasonCode::tripOver,
                    "A trip is over and not brought home yet. Nothing can go out. Ask a senior leader or IT.");
    if (occasion.list == ListState::none || !roster)
        return held(facts, ReasonCode::noList, "There is no consent list. Nothing can go out. Ask IT for the list.");
    if (occasion.list == ListState::expired)
        return held(facts, ReasonCode::listExpired,
                    "The consent list has expired. Nothing can go out. Ask IT for a new one.");
    if (occasion.list == ListState::clockBeforeIssue)
        return held(facts, ReasonCode::clockWrong,
                    "The clock is behind the consent list. Nothing can go out. Ask IT to set the time.");
    if (occasion.list == ListState::clockBehindLog)
        return held(facts, ReasonCode::clockWrong,
                    "The clock is behind the kiosk's own log. Nothing can go out. Ask IT to set the time.");
    if (occasion.list == ListState::clockUnconfirmed)
        return held(facts, ReasonCode::clockWrong,
                    "Nobody has said that the clock is right. Nothing can go out. Say so after unlocking.");
    if (occasion.list == ListState::newerUnread)
        return held(facts, ReasonCode::newerListUnread,
                    "A newer consent list could not be read. Nothing can go out. Ask IT to bring it again.");
    if (occasion.list != ListState::valid || !occasion.today.ok())
        return held(facts, ReasonCode::clockWrong, "Nobody can say what holds today. Nothing can go out. Ask IT.");
    if (facts.size.empty() || review.frame(facts.size).empty())
        return held(facts, ReasonCode::unreadable, "This file cannot be read. Copy it from the camera again.");
    const double growth = coverGrowthFrom(occasion.coverGrowth).value_or(largestCoverGrowth);
    Sheet sheet(facts, review, *roster, occasion, growth);
    sheet.judgeAll();
    return sheet.assemble();
}

} // namespace clearframe::policy
