#include "demo/walkthrough/careful_teacher.hpp"

#include "core/policy/geometry.hpp"
#include "demo/rect_json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>

namespace clearframe::demo {

namespace {

using nlohmann::json;

std::string toText(const policy::Rect& box) {
    return fmt::format("{},{},{},{}", box.x, box.y, box.w, box.h);
}

/// The person whose face a found box shows; a box belongs to a face when either holds most of the other.
const json* whoIsIn(const policy::Rect& box, const json& people) {
    const json* best = nullptr;
    double most = 0.5;
    for (const json& person : people) {
        const policy::Rect face = person.at("face").get<policy::Rect>();
        const double share = std::max(policy::covered(face, box), policy::covered(box, face));
        if (share > most) {
            most = share;
            best = &person;
        }
    }
    return best;
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
    std::set<std::string> found;
    for (const json& face : staged.at("faces")) {
        const std::string id = std::to_string(face.at("id").get<int>());
        const json* person = whoIsIn(face.get<policy::Rect>(), people);
        if (!person || !found.insert(person->at("id")).second) {
            append(answers.theRest, {"--not-a-face", id});
        } else if (face.at("action") != "review" || roll) {
            continue; // the tag was right, or the roll speaks for everybody
        } else if (const std::string as = person->at("as"); !as.empty()) {
            append(answers.whoIsWho, {"--vouch", id, "--as", as, "--who", person->at("name")});
        } else {
            append(answers.whoIsWho, {"--name", id, person->at("upn")});
        }
    }
    for (const json& person : people)
        if (!found.contains(person.at("id")))
            append(answers.theRest, {"--cover", toText(person.at("face").get<policy::Rect>())});
    for (const json& text : truth.at("readable"))
        append(answers.theRest, {"--cover", toText(text.get<policy::Rect>())});
    append(answers.theRest, {"--confirm-heads", std::to_string(people.size())});
    return answers;
}

} // namespace clearframe::demo
