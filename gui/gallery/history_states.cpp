#include "gui/gallery/states.hpp"
#include "gui/screens/history.hpp"

#include <fmt/format.h>

namespace clearframe::gui::gallery {
namespace {

HistoryModel someExports() {
    HistoryModel m;
    m.mayReadLog = true;
    m.exports = {
        {"1", "School Instagram · Sports day", "19 June 2026, 15:20 · 34 photos · Ms Sandhar", ExportLook::out},
        {"2", "School website · Castle trip", "12 June 2026, 12:04 · 1 photo · Mr Adeyemi", ExportLook::unfinished},
        {"3", "School Instagram · Founders’ Day with the choir of the Lower School",
         "4 June 2026, 09:41 · 112 photos · Mrs Featherstone-Ogilvy-Brand", ExportLook::withdrawn}};
    return m;
}

HistoryModel someLog() {
    auto m = someExports();
    m.showsLog = true;
    m.check = LogCheck::complete;
    m.checkBold = "The log is complete.";
    m.checkRest = "1,204 entries, nothing changed or missing.";
    m.log = {{1204, "34 photos were exported for School Instagram. 6 stayed here.", "19 June 2026, 15:20 · Ms Sandhar"},
             {1203, "IMG_0412.jpg: it was approved. Now: covered.", "19 June 2026, 15:18 · Ms Sandhar"},
             {1202,
              "IMG_0412.jpg: Amara Okonjo, Cadi Llewelfryn, Harjot Dhalore, Kofi Ansarah, Łukasz Zielny, "
              "Maximilian Featherstone-Ogilvy-Brand, Mei-Lin Tsoi and Simran Kaurdale were ticked; 8 people are "
              "in it. Now: covered.",
              "19 June 2026, 15:17 · Ms Sandhar"},
             {1201, "Signed in.", "19 June 2026, 15:02 · Ms Sandhar"},
             {1200, "A wrong PIN was typed for Ms Sandhar.", "19 June 2026, 15:02 · The kiosk"},
             {1199, "The names to know of list 42 were read.", "18 June 2026, 16:05 · Mr Adeyemi"},
             {1198, "IMG_0007.jpg: one face is محمد الكريمي. Now: to review.", "18 June 2026, 16:01 · Олександр К."}};
    for (int i = 0; i < 400; ++i)
        m.log.push_back({1197 - i, fmt::format("IMG_{:04}.jpg was taken in for Sports day.", 500 - i),
                         "18 June 2026, 15:55 · Mr Adeyemi"});
    m.older = 797;
    return m;
}

State state(std::string name, HistoryModel m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) {
                screens::HistoryView view;
                (void)screens::draw(ui, m, view);
            }};
}

} // namespace

void addHistory(std::vector<State>& states) {
    states.push_back(state("history", someExports()));
    auto many = someExports();
    for (int i = 0; i < 40; ++i)
        many.exports.push_back({fmt::format("m{}", i), "School Instagram · Sports day",
                                "3 May 2026, 10:00 · 20 photos · Ms Sandhar", ExportLook::out});
    states.push_back(state("history-many", many));
    auto files = someExports();
    files.open = ExportFiles{files.exports[0].title, files.exports[0].under, "STICK/clearframe-sports-day-2026-06-19",
                             "It was copied whole.", ExportLook::out,        {}};
    for (int i = 1; i <= 34; ++i)
        files.open->files.push_back(fmt::format("sports-day-{:03}.jpg", i));
    states.push_back(state("history-files", files));
    states.push_back(state("history-log", someLog()));
    auto changed = someLog();
    changed.check = LogCheck::changed;
    changed.checkBold = "The log was changed at entry 812.";
    changed.checkRest = "Call IT.";
    states.push_back(state("history-changed", changed));
    HistoryModel empty;
    states.push_back(state("history-empty", empty));
    auto staff = someLog();
    staff.mayReadLog = false;
    states.push_back(state("history-not-yours", staff));
    auto damaged = changed;
    damaged.log.clear();
    damaged.logProblem = "An entry of the log is damaged. Call IT.";
    states.push_back(state("history-damaged", damaged));
    HistoryModel failed;
    failed.problem = "The database cannot be read. Call IT.";
    states.push_back(state("history-failed", failed));
}

} // namespace clearframe::gui::gallery
