#include "cli/output.hpp"

#include "cli/exit_code.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace clearframe::cli {

using nlohmann::json;

void print(const json& document) {
    // Names come from files: whatever bytes they hold, the document stays valid.
    const std::string text = document.dump(2, ' ', false, json::error_handler_t::replace);
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
}

void printLine(const std::string& text) {
    const std::string safe = printable(text);
    std::fwrite(safe.data(), 1, safe.size(), stdout);
    std::fputc('\n', stdout);
}

int report(const policy::Failure& failure) {
    fmt::print(stderr, "{}\n", printable(failure.text));
    return exitCodeOf(failure);
}

int reportUsage(const policy::Failure& failure) {
    (void)report(failure);
    return usage;
}

std::string printable(const std::string& text) {
    // dump() replaces what is not UTF-8 and escapes control characters; its quotes are taken off again.
    const std::string quoted = json(text).dump(-1, ' ', false, json::error_handler_t::replace);
    std::string out;
    for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
        if (quoted[i] == '\\' && (quoted[i + 1] == '"' || quoted[i + 1] == '\\')) ++i;
        out.push_back(quoted[i]);
    }
    return out;
}

json toJson(const policy::Rect& rect) {
    return {{"x", rect.x}, {"y", rect.y}, {"w", rect.w}, {"h", rect.h}};
}

json toJson(const std::vector<policy::Reason>& reasons) {
    json out = json::array();
    for (const auto& reason : reasons) {
        json entry{{"code", policy::toString(reason.code)}, {"text", reason.text}};
        if (reason.face) entry["face"] = *reason.face;
        if (reason.pupil) entry["pupil"] = reason.pupil->value;
        out.push_back(std::move(entry));
    }
    return out;
}

json toJson(const workflow::PhotoView& view) {
    json people = json::array();
    for (const auto& person : view.judgement.people) {
        people.push_back({{"name", person.name},
                          {"upn", person.upn.empty() ? json(nullptr) : json(person.upn)},
                          {"action", policy::toString(person.action)},
                          {"region", person.region ? toJson(*person.region) : json(nullptr)}});
    }
    json faces = json::array();
    for (const auto& face : view.judgement.faces) {
        json entry = toJson(face.box);
        entry["id"] = face.id;
        entry["action"] = policy::toString(face.action);
        faces.push_back(std::move(entry));
    }
    json covers = json::array();
    for (const auto& cover : view.judgement.covers)
        covers.push_back(toJson(cover.box));
    return {{"file", view.file},
            {"photo", view.id ? json(view.id->value) : json(nullptr)},
            {"width", view.size.width},
            {"height", view.size.height},
            {"verdict", policy::toString(view.judgement.verdict)},
            {"approved", view.approved},
            {"people", std::move(people)},
            {"faces", std::move(faces)},
            {"covers", std::move(covers)},
            {"reasons", toJson(view.judgement.reasons)},
            {"warnings", view.warnings},
            {"error", view.error.empty() ? json(nullptr) : json(view.error)}};
}

std::string isoTime(policy::Time time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

void printText(const std::vector<workflow::PhotoView>& views) {
    for (const auto& view : views) {
        std::string head = fmt::format("{:<8} {}", policy::toString(view.judgement.verdict), view.file);
        if (view.id) head += fmt::format("  [{}]", view.id->value);
        if (view.approved) head += "  approved";
        printLine(head);
        for (const auto& reason : view.judgement.reasons)
            printLine(fmt::format("         {}", reason.text));
        for (const auto& warning : view.warnings)
            printLine(fmt::format("         note: {}", warning));
    }
    printLine(fmt::format("{} photo{}.", views.size(), views.size() == 1 ? "" : "s"));
}

int exitCodeOf(const std::vector<workflow::PhotoView>& views) {
    const bool good = std::ranges::all_of(views, [](const workflow::PhotoView& view) {
        const auto verdict = view.judgement.verdict;
        return view.error.empty() && (verdict == policy::Verdict::clear || verdict == policy::Verdict::cover);
    });
    return good ? done : doneWithReasons;
}

workflow::OnProgress progressOnTerminal() {
    if (isatty(STDERR_FILENO) == 0) return {};
    return [](const workflow::Progress& progress) {
        fmt::print(stderr, "\r\033[K{} of {}  {}", progress.done + 1, progress.all, printable(progress.what));
        if (progress.done + 1 == progress.all) fmt::print(stderr, "\r\033[K");
        std::fflush(stderr);
        return true;
    };
}

} // namespace clearframe::cli
