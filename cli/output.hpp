// What the program prints: one JSON document on standard output with --json, else plain text; messages always on
// standard error.
#pragma once

#include "core/policy/failure.hpp"
#include "core/workflow/photo_view.hpp"
#include "core/workflow/progress.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace clearframe::cli {

void print(const nlohmann::json& document);
void printLine(const std::string& text);
/// The sentence on standard error, and the exit code that goes with it.
[[nodiscard]] int report(const policy::Failure& failure);
/// As report(), for a line that cannot be meant.
[[nodiscard]] int reportUsage(const policy::Failure& failure);

/// Text that is safe for a terminal: control characters, and bytes that are not UTF-8, are replaced.
[[nodiscard]] std::string printable(const std::string& text);

[[nodiscard]] nlohmann::json toJson(const policy::Rect& rect);
[[nodiscard]] nlohmann::json toJson(const std::vector<policy::Reason>& reasons);
[[nodiscard]] nlohmann::json toJson(const workflow::PhotoView& view);
[[nodiscard]] std::string isoTime(policy::Time time);

/// One block a photo: file, verdict, reasons.
void printText(const std::vector<workflow::PhotoView>& views);
/// 0 where every verdict is clear or cover and nothing had an error, else 1.
[[nodiscard]] int exitCodeOf(const std::vector<workflow::PhotoView>& views);

/// A counter on standard error where that is a terminal; never stops the work.
[[nodiscard]] workflow::OnProgress progressOnTerminal();

} // namespace clearframe::cli
