// Device and log.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view deviceUnder = "Which kiosk this is, and how it stands";
inline constexpr std::string_view deviceClock = "{}, {}";
inline constexpr std::string_view deviceClockUnder = "Compare it with the wall.";
inline constexpr std::string_view deviceSpaceUnder = "Where photos are kept.";
inline constexpr std::string_view deviceDetector = "Finds faces with {}";
inline constexpr std::string_view deviceDetectorFull = "The full detector.";
inline constexpr std::string_view deviceDetectorWeak =
    "A weaker one than it could be. Run setup where there is network.";
inline constexpr std::string_view deviceKey = "This kiosk's own key";
inline constexpr std::string_view deviceFolder = "Data folder";
inline constexpr std::string_view deviceVersion = "Clearframe {}";
inline constexpr std::string_view deviceVersionUnder = "What runs on this kiosk.";
inline constexpr std::string_view deviceCheck = "Check the log";
inline constexpr std::string_view deviceCheckAgain = "Check the log again";
inline constexpr std::string_view deviceStop = "Stop";
inline constexpr std::string_view deviceLog = "The log.";
inline constexpr std::string_view deviceLogUnder = "Each entry holds on to the one before, and the kiosk signs the "
                                                   "last. A check finds what was changed or is missing.";
inline constexpr std::string_view deviceChecking = "Checking the log";
inline constexpr std::string_view deviceWhole = "The log is whole.";
inline constexpr std::string_view deviceWholeRest = "Its {} entries and the signature hold. Checked at {}.";
inline constexpr std::string_view deviceChanged = "The log was changed from outside.";
inline constexpr std::string_view deviceChangedRest =
    "The first entry that does not hold is number {}. Keep the kiosk as it is, and find out who had it.";
inline constexpr std::string_view deviceStopped = "The check was stopped.";
inline constexpr std::string_view deviceStoppedRest = "The log was not checked to its end.";
inline constexpr std::string_view deviceUnchecked = "The log could not be checked.";
inline constexpr std::string_view deviceShowKey = "The key for lists";
inline constexpr std::string_view keyOpening = "Opening the key";
inline constexpr std::string_view keyOpeningUnder = "The first time it is made.";
inline constexpr std::string_view keyUnreadable = "The key cannot be shown";
inline constexpr std::string_view keyScan = "Scan it, or copy it without the spaces";
inline constexpr std::string_view keyScanUnder = "A phone's camera reads the square.";
inline constexpr std::string_view keyUse = "Lists can be encrypted to it";
inline constexpr std::string_view keyUseUnder = "With age, where the list is made: age -r KEY -o list.csv.age list.csv";
inline constexpr std::string_view keyPublic = "It is no secret";
inline constexpr std::string_view keyPublicUnder = "Only this kiosk can open what is encrypted to it.";

} // namespace clearframe::gui::words
