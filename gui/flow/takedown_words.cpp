#include "gui/flow/takedown_words.hpp"

#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui {
namespace {

template <class... Parts> std::string said(std::string_view sentence, Parts&&... parts) {
    return fmt::format(fmt::runtime(sentence), std::forward<Parts>(parts)...);
}

std::string overdue(std::chrono::seconds late) {
    constexpr std::int64_t hoursUntilDays = 72;
    const auto hours = std::max<std::int64_t>(1, std::chrono::floor<std::chrono::hours>(late).count());
    if (hours == 1) return std::string(words::takedownOverdueHour);
    if (hours < hoursUntilDays) return said(words::takedownOverdueHours, hours);
    return said(words::takedownOverdueDays, hours / 24);
}

std::string whenWords(const workflow::Recalled& file, policy::Time now) {
    if (!file.open()) return said(words::takedownGone, dayWords(file.last->at), clockWords(file.last->at));
    if (file.due <= now) return overdue(now - file.due);
    if (dayWords(file.due) == dayWords(now)) return said(words::takedownDueToday, clockWords(file.due));
    const auto weekday = words::weekdays.at(static_cast<std::size_t>(localTime(file.due).weekday));
    return said(words::takedownDueDay, weekday, clockWords(file.due));
}

/// "7" of "awards-assembly-007.jpg".
std::string numberIn(const std::string& output) {
    const auto dot = output.rfind('.');
    const auto dash = output.rfind('-', dot);
    if (dot == std::string::npos || dash == std::string::npos) return output;
    const auto digits = output.find_first_not_of('0', dash + 1);
    return output.substr(digits, dot - digits);
}

} // namespace

PostsToGo postsToGo(const std::vector<workflow::Recalled>& recalled, policy::Time now) {
    PostsToGo posts;
    for (const auto& file : recalled) {
        if (!file.open()) continue;
        ++posts.toDo;
        if (file.due <= now) ++posts.overdue;
    }
    return posts;
}

std::optional<HomeNotice> homeNoticeOf(const PostsToGo& posts) {
    if (posts.toDo == 0) return {};
    const bool late = posts.overdue > 0;
    const int number = late ? posts.overdue : posts.toDo;
    const bool one = number == 1;
    const auto title = late ? (one ? words::takedownOneOverdue : words::takedownManyOverdue)
                            : (one ? words::takedownOneDue : words::takedownManyDue);
    return HomeNotice{.bad = false,
                      .title = said(title, number),
                      .text = std::string(one ? words::takedownOneText : words::takedownManyText),
                      .button = std::string(posts.toDo == 1 ? words::takedownSeeOne : words::takedownSeeMany)};
}

std::optional<LockNotice> lockNoticeOf(const PostsToGo& posts) {
    if (posts.overdue == 0) return {};
    const bool one = posts.overdue == 1;
    return LockNotice{.tone = LockNotice::Tone::warning,
                      .title = said(one ? words::takedownOneOverdue : words::takedownManyOverdue, posts.overdue),
                      .text = std::string(words::takedownSignIn),
                      .shortTitle = said(one ? words::takedownOneOverdue : words::takedownManyOverdue, posts.overdue),
                      .shortText = std::string(words::takedownSignIn)};
}

TakedownPost inWords(const workflow::Recalled& file, policy::Time now) {
    TakedownPost post{.event = file.event, .account = file.account};
    post.day = dayWords(file.releasedAt);
    post.post = said(words::takedownPost, file.account, post.day);
    post.title = said(words::takedownTitle, file.event, numberIn(file.file.output));
    post.file = file.file.output;
    if (!file.caption.empty()) post.caption = said(words::takedownCaption, file.caption);
    post.reasons = file.reasons();
    if (!post.reasons.empty())
        post.why = post.reasons.size() == 1
                       ? post.reasons.front()
                       : said(words::takedownAndOthers, post.reasons.front(), post.reasons.size() - 1);
    post.when = whenWords(file, now);
    if (file.open()) {
        post.since = file.listVersion > 0 ? said(words::takedownSince, file.listVersion, dayWords(file.since))
                                          : said(words::takedownSinceDay, dayWords(file.since));
        post.look = file.due <= now ? TakedownLook::overdue : TakedownLook::due;
        if (file.last) post.tried = said(words::takedownTried, file.last->by) + " " + file.last->note;
    } else {
        post.look = TakedownLook::gone;
        post.since = said(words::takedownGoneBy, file.last->by);
        post.why = post.since;
    }
    return post;
}

} // namespace clearframe::gui
