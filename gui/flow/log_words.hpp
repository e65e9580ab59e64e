// An entry of the log as a person reads it. Values in, words out.
#pragma once

#include "core/ports/audit.hpp"

#include <map>
#include <optional>
#include <string>

namespace clearframe::gui {

/// What the log names by random ids. An id that is missing here is spoken of without a name.
struct LogNames {
    std::map<std::string, std::string> photos;   ///< id → file name
    std::map<std::string, std::string> releases; ///< id → account
};

/// What was done, without who did it; nothing for an act that has no sentence here.
[[nodiscard]] std::optional<std::string> logSentence(const ports::AuditRow& row, const LogNames& names = {});

/// As it is shown: an act without a sentence is shown by its name, never left out.
[[nodiscard]] std::string logWords(const ports::AuditRow& row, const LogNames& names = {});

/// Who did it; the kiosk where nobody did.
[[nodiscard]] std::string logBy(const ports::AuditRow& row);

/// "photo.decide act" → whether one act of a decision has words; for tests.
[[nodiscard]] bool hasDecisionWords(const std::string& act);

} // namespace clearframe::gui
