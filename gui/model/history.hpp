// What went out, and what was done: exports with their files, and the log in plain sentences.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clearframe::gui {

enum class ExportLook { out, unfinished, withdrawn };

struct PastExport {
    std::string id;
    std::string title; ///< "Instagram · Sports day"
    std::string under; ///< "19 June 2026, 15:20 · 34 photos · Ms Sandhar"
    ExportLook look = ExportLook::unfinished;
};

/// One export, with its files.
struct ExportFiles {
    std::string title;
    std::string under;
    std::string folder;
    std::string state; ///< a sentence
    ExportLook look = ExportLook::unfinished;
    std::vector<std::string> files;
};

struct LogLine {
    std::int64_t number = 0;
    std::string sentence; ///< what was done, to what
    std::string under;    ///< "19 June 2026, 15:20 · Ms Sandhar"
};

enum class LogCheck { checking, complete, changed, notKnown };

struct HistoryModel {
    bool showsLog = false;
    bool mayReadLog = false;
    std::vector<PastExport> exports; ///< newest first
    std::optional<ExportFiles> open;
    std::vector<LogLine> log; ///< newest first
    std::int64_t older = 0;   ///< entries that are not shown
    LogCheck check = LogCheck::checking;
    std::string checkBold; ///< "The log is complete."
    std::string checkRest;
    std::string logProblem; ///< a sentence, where its entries could not be read
    std::string problem;    ///< a sentence, where no exports could be read
    bool loading = false;
};

namespace history {
struct ShowLog {
    bool log;
};
struct Open {
    std::string id;
};
struct CloseFiles {};
struct Home {};
struct Lock {};
} // namespace history

using HistoryIntent = std::variant<history::ShowLog, history::Open, history::CloseFiles, history::Home, history::Lock>;

} // namespace clearframe::gui
