// Official accounts.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view accountsUnder = "Approved by a senior leader, run by people who were trained";
inline constexpr std::string_view accountsNone = "No official account yet";
inline constexpr std::string_view accountsNoneUnder = "Photos go out to official accounts only. Ask for the first one.";
inline constexpr std::string_view accountsAdd = "Ask for an account";
inline constexpr std::string_view officialWhat = "{} {} · {}";
inline constexpr std::string_view officialActive = "In use";
inline constexpr std::string_view officialApproved = "Approved. Leads are trained, then IT puts it in use.";
inline constexpr std::string_view officialReady = "Approved, leads trained. IT can put it in use.";
inline constexpr std::string_view officialPending = "Waits for a senior leader to approve it";
inline constexpr std::string_view officialWhatAndState = "{} · {}";
inline constexpr std::string_view officialTrained = "Trained on {}";
inline constexpr std::string_view officialNotTrained = "Not trained yet. Tap when they were.";
inline constexpr std::string_view officialApprove = "Approve it";
inline constexpr std::string_view officialApproveUnder = "It is one of the school's own.";
inline constexpr std::string_view officialActivate = "Put it in use";
inline constexpr std::string_view officialActivateUnder = "From then on photos can go out to it.";
inline constexpr std::string_view officialTrainTitle = "When was {} trained?";
inline constexpr std::string_view officialTrainText =
    "On this day they had read the policy and were trained. It stands in the log.";
inline constexpr std::string_view officialTrainYes = "Trained on this day";
inline constexpr std::string_view officialWeekEarlier = "A week earlier";
inline constexpr std::string_view officialDayEarlier = "A day earlier";
inline constexpr std::string_view officialDayLater = "A day later";
inline constexpr std::string_view officialName = "What is the account called here?";
inline constexpr std::string_view officialNameUnder = "As it should stand in the list, like “School page”.";
inline constexpr std::string_view officialNameHint = "Name";
inline constexpr std::string_view officialPlatform = "Where is it?";
inline constexpr std::string_view officialPlatformUnder = "The platform, like Instagram, or the school's website.";
inline constexpr std::string_view officialPlatformHint = "Platform";
inline constexpr std::string_view officialHandle = "How is it found there?";
inline constexpr std::string_view officialHandleUnder =
    "Its handle or address. Hold the key - for @ . and /. No password.";
inline constexpr std::string_view officialHandleHint = "Handle";
inline constexpr std::string_view officialPurpose = "What are its photos for?";
inline constexpr std::string_view officialPurposeUnder = "Families consent to each of these by itself.";
inline constexpr std::string_view officialFirstLead = "Who runs it?";
inline constexpr std::string_view officialFirstLeadUnder = "A named member of staff. A second one follows.";
inline constexpr std::string_view officialSecondLead = "Who else runs it?";
inline constexpr std::string_view officialSecondLeadUnder = "An account has two people at least.";
inline constexpr std::string_view officialLeadHint = "Name";
inline constexpr std::string_view officialSize = "How large may its photos be?";
inline constexpr std::string_view officialSizeUnder = "The longer side. Larger photos are made smaller.";
inline constexpr std::string_view officialPixels = "{} pixels";
inline constexpr std::string_view officialPixelsUsual = "{} pixels, as most platforms show them";
inline constexpr std::string_view officialNext = "Next";
inline constexpr std::string_view officialMissing = "Type it first";
inline constexpr std::string_view officialAdded = "“{}” was asked for. A senior leader approves it next.";
inline constexpr std::string_view officialIsApproved = "“{}” is approved. Its leads are trained next.";
inline constexpr std::string_view officialIsTrained = "The training for “{}” is recorded.";
inline constexpr std::string_view officialIsActive = "Photos can go out to “{}” now.";

} // namespace clearframe::gui::words
