#include "demo/walkthrough/careful_teacher.hpp"

#include "core/policy/geometry.hpp"
#include "demo/rect_json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace clearframe::demo {

namespace {

using nlohmann::json;

std::string toText(const policy::Rect& box) {
    return fmt::format("{},{},{},{}", box.x, box.y, box.w, box.h);
}

/// Who is in which found box. A box may show a face when either holds most of the other; of several, the one that fits
/// best is that person, and the others are parts of the same face.
std::map<std::size_t, const json*> peopleInBoxes(const json& faces, const json& people) {
    struct Pair {
        double fit;
        std::size_t face;
        const json* person;
    };
    std::vector<Pair> pairs;
    for (const json& person : people) {
        const auto truth = person.at("face").get<policy::Rect>();
        for (std::size_t i = 0; i < faces.size(); ++i) {
            const auto box = faces[i].get<policy::Rect>();
            if (std::max(policy::covered(truth, box), policy::covered(box, truth)) > 0.5)
                pairs.push_back({policy::overlap(truth, box), i, &person});
        }
    }
    std::ranges::stable_sort(pairs, std::greater{}, &Pair::fit);
    std::map<std::size_t, const json*> found;
    std::set<const json*> placed;
    for (const Pair& pair : pairs) {
        if (found.contains(pair.face) || placed.contains(pair.person)) continue;
        found[pair.face] = pair.person;
        placed.insert(pair.person);
    }
    return found;
}

void append(Arguments& acts, std::initializer_list<std::string> more) {
    acts.insert(acts.end(), more);
}

Arguments rollOf(const json& people) {
    std::vector<std::string> pupils;
    for (const json& person : people)
        if (person.at("as") == "") pupils.push_back(person.at("upn"));
    return {"--roll", fmt::format("{}", fmt::join(pupils, ","))};
}

} // namespace

Answers carefulAnswers(const json& truth, const json& staged) {
    const bool roll = truth.at("decide") == "roll";
    const json& people = truth.at("people");
    Answers answers{roll ? rollOf(people) : Arguments{}, {}};
    const json& faces = staged.at("faces");
    const auto found = peopleInBoxes(faces, people);
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const std::string id = std::to_string(faces[i].at("id").get<int>());
        const auto who = found.find(i);
        if (who == found.end()) {
            append(answers.theRest, {"--not-a-face", id});
            continue;
        }
        const json& person = *who->second;
        if (faces[i].at("action") != "review" || roll) continue; // the tag was right, or the roll speaks for everybody
        if (const std::string as = person.at("as"); !as.empty())
            append(answers.whoIsWho, {"--vouch", id, "--as", as, "--who", person.at("name")});
        else
            append(answers.whoIsWho, {"--name", id, person.at("upn")});
    }
    for (const json& person : people) {
        const bool seen = std::ranges::any_of(found, [&](const auto& one) { return one.second == &person; });
        if (!seen) append(answers.theRest, {"--cover", toText(person.at("face").get<policy::Rect>())});
    }
    for (const json& text : truth.at("readable"))
        append(answers.theRest, {"--cover", toText(text.get<policy::Rect>())});
    append(answers.theRest, {"--confirm-heads", std::to_string(people.size())});
    return answers;
}

} // namespace clearframe::demo
