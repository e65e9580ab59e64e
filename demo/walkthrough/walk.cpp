#include "demo/walkthrough/walk.hpp"

#include "demo/walkthrough/careful_teacher.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace clearframe::demo {

namespace {

using nlohmann::json;

constexpr auto account = "school-instagram";
constexpr auto teacher = "Ms Sandhar";
constexpr auto colleague = "Mr Finch";
constexpr auto seniorLeader = "Mrs Arkwright";
constexpr auto it = "Mr Okoro, IT";

std::string textOf(const json& value) {
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::string firstReason(const json& photo) {
    if (const std::string error = textOf(photo.value("error", json())); !error.empty()) return error;
    const json reasons = photo.value("reasons", json::array());
    if (reasons.empty() && photo.at("verdict") == "cover") return "What staff marked by hand is covered.";
    if (reasons.empty() && photo.at("faces").empty()) return "Staff say that nobody is in it.";
    if (reasons.empty()) return "Everybody in it may be shown.";
    const std::string more = reasons.size() > 1 ? fmt::format(" (and {} more)", reasons.size() - 1) : "";
    return textOf(reasons.front().at("text")) + more;
}

bool mayGoOut(const json& photo) {
    return photo.at("verdict") == "clear" || photo.at("verdict") == "cover";
}

bool asksForSecondPerson(const json& photo) {
    return std::ranges::any_of(photo.at("reasons"), [](const json& one) { return one.at("code") == "second-person"; });
}

} // namespace

void Walk::importList(const std::filesystem::path& list, const std::filesystem::path& mapping) {
    Arguments words{"list", "import", list.string(), "--approve", "--by", it};
    if (!mapping.empty()) words.insert(words.end(), {"--map", mapping.string()});
    const json answer = clearframe_.run(words).json;
    if (answer.at("accepted") == true) return;
    std::string why;
    for (const json& reason : answer.at("reasons"))
        why += "\n  " + textOf(reason.is_object() ? reason.at("text") : reason);
    for (const json& problem : answer.at("problems"))
        why += fmt::format("\n  row {}: {}", problem.at("row").dump(), textOf(problem.at("text")));
    throw std::runtime_error("The consent list was not accepted:" + why);
}

void Walk::openAccount() {
    clearframe_.run({"account", "add", account, "--platform", "Instagram", "--handle", "@larkmereprimary", "--purpose",
                     "social", "--lead", teacher, "--lead", colleague});
    clearframe_.run({"account", "approve", account, "--by", seniorLeader});
    for (const auto* lead : {teacher, colleague})
        clearframe_.run({"account", "trained", account, lead, "--on", "2026-01-05"});
    clearframe_.run({"account", "activate", account, "--by", it});
}

void Walk::take(Row& row, const json& photo) {
    row.verdict = photo.at("verdict");
    row.reason = firstReason(photo);
    row.people.clear();
    for (const json& person : photo.at("people")) {
        const std::string name = textOf(person.at("name"));
        row.people.push_back(name.substr(0, name.find(' ')));
    }
    if (row.people.empty()) row.people = {"no pupil"};
}

void Walk::stage(const std::string& event, const std::vector<std::filesystem::path>& paths) {
    Arguments words{"stage", "--event", event};
    for (const auto& path : paths)
        words.push_back(path.string());
    const json answer = clearframe_.run(words).json;
    for (const json& photo : answer) {
        const std::filesystem::path file = textOf(photo.at("file"));
        const auto same = std::ranges::find(paths, file.filename(), &std::filesystem::path::filename);
        Row row;
        row.photo = same == paths.end() ? file : *same;
        row.id = textOf(photo.at("photo"));
        row.first = photo.at("verdict");
        take(row, photo);
        rows_.push_back(row);
        staged_.push_back(photo);
    }
}

json Walk::decide(const Row& row, Arguments acts, const std::string& by) {
    acts.insert(acts.begin(), {"decide", row.id});
    acts.insert(acts.end(), {"--by", by});
    return clearframe_.run(acts).json;
}

void Walk::review(const json& truth) {
    const json& photos = truth.at("photos");
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        Row& row = rows_[i];
        const auto known = std::ranges::find_if(
            photos, [&](const json& one) { return textOf(one.at("file")) == row.photo.filename().string(); });
        if (known == photos.end() || row.first == "blocked" || textOf(known->at("decide")) == "later") continue;
        Answers answers = carefulAnswers(*known, staged_[i]);
        Arguments acts = answers.whoIsWho;
        acts.insert(acts.end(), answers.theRest.begin(), answers.theRest.end());
        json photo = decide(row, acts, teacher);
        if (asksForSecondPerson(photo)) photo = decide(row, answers.whoIsWho, colleague);
        if (mayGoOut(photo))
            photo = decide(row, {"--approve", "--checklist", "dressed,respect,text,permission"}, teacher);
        take(row, photo);
    }
}

void Walk::release(const std::string& event, const std::filesystem::path& to) {
    const json answer =
        clearframe_.run({"release", "--event", event, "--account", account, "--to", to.string(), "--by", teacher}).json;
    const std::filesystem::path folder = textOf(answer.at("folder"));
    for (Row& row : rows_) {
        for (const json& one : answer.at("released"))
            if (textOf(one.at("photo")) == row.id) row.output = folder / textOf(one.at("output"));
    }
}

} // namespace clearframe::demo
