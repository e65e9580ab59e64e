// Posts that have to be taken down.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view takedowns = "Takedowns";
inline constexpr std::string_view takedownsUnder = "Posts that show a pupil who may no longer be shown";
inline constexpr std::string_view takedownsToDo = "To do";
inline constexpr std::string_view takedownsConfirmed = "Confirmed";
inline constexpr std::string_view takedownsOpening = "Looking at what went out";
inline constexpr std::string_view takedownsNone = "Nothing has to be taken down";
inline constexpr std::string_view takedownsNoneUnder = "When a family says no, its posts stand here.";
inline constexpr std::string_view takedownsNoneConfirmed = "Nothing was taken down yet";
inline constexpr std::string_view takedownsNoneConfirmedUnder = "Posts that are gone stand here, with who said so.";
inline constexpr std::string_view takedownsNoted = "That is noted";
inline constexpr std::string_view takedownsNotedUnder = "Choose the next post when you are ready.";
inline constexpr std::string_view takedownsFailed = "The posts cannot be looked up";
inline constexpr std::string_view takedownsHome = "Back to all events";
inline constexpr std::string_view takedownsFirst = "Open the most urgent";
inline constexpr std::string_view takedownPost = "{} · {}";       // account, day
inline constexpr std::string_view takedownTitle = "{}, photo {}"; // event, number
inline constexpr std::string_view takedownAndOthers = "{} And {} more.";
inline constexpr std::string_view takedownSince = "Known since list {}, {}.";
inline constexpr std::string_view takedownSinceDay = "Known since {}.";
inline constexpr std::string_view takedownOverdueHour = "1 hour overdue";
inline constexpr std::string_view takedownOverdueHours = "{} hours overdue";
inline constexpr std::string_view takedownOverdueDays = "{} days overdue";
inline constexpr std::string_view takedownDueToday = "Due today, {}";
inline constexpr std::string_view takedownDueDay = "Due {}, {}";
inline constexpr std::string_view takedownGone = "Taken down {}, {}";
inline constexpr std::string_view takedownGoneBy = "{} confirmed that it is gone.";
inline constexpr std::string_view takedownTried = "{} could not delete it.";
inline constexpr std::string_view takedownCaption = "Caption: “{}”";
inline constexpr std::string_view takedownStepOpen = "Open {}";
inline constexpr std::string_view takedownStepOpenUnder = "Sign in on your own computer. The kiosk holds no passwords.";
inline constexpr std::string_view takedownStepDelete = "Delete the post of {}";
inline constexpr std::string_view takedownStepDeleteUnder = "File {}";
inline constexpr std::string_view takedownStepConfirm = "Come back and confirm";
inline constexpr std::string_view takedownStepConfirmUnder = "Your name and the time are kept as proof.";
inline constexpr std::string_view takedownCannot = "I cannot delete it";
inline constexpr std::string_view takedownCannotTitle = "Why can it not be deleted?";
inline constexpr std::string_view takedownCannotUnder = "It stays here, for somebody who can.";
inline constexpr std::string_view takedownCannotHint = "Who has the password?";
inline constexpr std::string_view takedownCannotNext = "Leave it for somebody else";
inline constexpr std::string_view takedownCannotMissing = "Say why";
inline constexpr std::string_view takedownConfirm = "Confirm: taken down";
inline constexpr std::string_view takedownConfirmUnder = "Only tap this when the post is gone.";

// On Home
inline constexpr std::string_view takedownOneOverdue = "1 takedown is overdue";
inline constexpr std::string_view takedownManyOverdue = "{} takedowns are overdue";
inline constexpr std::string_view takedownOneDue = "1 post has to go";
inline constexpr std::string_view takedownManyDue = "{} posts have to go";
inline constexpr std::string_view takedownOneText = "A post shows a pupil who may no longer be shown.";
inline constexpr std::string_view takedownManyText = "They show pupils who may no longer be shown.";
inline constexpr std::string_view takedownSignIn = "Sign in to see which post";
inline constexpr std::string_view takedownSeeOne = "See the takedown";
inline constexpr std::string_view takedownSeeMany = "See the takedowns";

} // namespace clearframe::gui::words
