#include "core/policy/judge.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::policy {

std::string_view toString(Action action) {
    switch (action) {
    case Action::show:
        return "show";
    case Action::cover:
        return "cover";
    case Action::review:
        return "review";
    case Action::block:
        break;
    }
    return "block";
}

std::string_view toString(Verdict verdict) {
    switch (verdict) {
    case Verdict::clear:
        return "clear";
    case Verdict::cover:
        return "cover";
    case Verdict::review:
        return "review";
    case Verdict::blocked:
        break;
    }
    return "blocked";
}

std::string Judgement::fingerprint(Purpose purpose) const {
    std::string text = fmt::format("{};{};", policy::toString(purpose), policy::toString(verdict));
    if (crop) text += fmt::format("crop {},{},{},{};", crop->x, crop->y, crop->w, crop->h);
    for (const auto& f : faces)
        text += fmt::format("face {} {} {} {};", f.id, policy::toString(f.action), f.isFace ? "" : "no",
                            f.pupil ? f.pupil->value : "");
    for (const auto& p : people)
        text += fmt::format("person {} {};", p.pupil ? p.pupil->value : foldName(p.name), policy::toString(p.action));
    for (const auto& r : reasons)
        text += fmt::format("reason {} {} {};", policy::toString(r.code), r.face.value_or(0),
                            r.pupil ? r.pupil->value : "");
    for (const auto& c : covers)
        text += fmt::format("cover {},{},{},{} {};", c.box.x, c.box.y, c.box.w, c.box.h,
                            c.shape == CoverShape::ellipse ? "e" : "r");
    return text;
}

std::vector<PupilKey> Judgement::shownPupils() const {
    std::vector<PupilKey> out;
    const auto note = [&](const PupilKey& key) {
        if (std::ranges::find(out, key) == out.end()) out.push_back(key);
    };
    for (const auto& f : faces) {
        if (f.action == Action::show && f.pupil) note(*f.pupil);
    }
    for (const auto& p : people) {
        if (p.action == Action::show && p.pupil) note(*p.pupil);
    }
    return out;
}

} // namespace clearframe::policy
