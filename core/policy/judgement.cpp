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
    return text + coversInWords();
}

std::string Judgement::coversInWords() const {
    std::string text;
    for (const auto& c : covers)
        text += fmt::format("cover {},{},{},{} {};", c.box.x, c.box.y, c.box.w, c.box.h,
                            c.shape == CoverShape::ellipse ? "e" : "r");
    return text;
}

WhoIsInIt Judgement::whoIsIn(const Size& size) const {
    WhoIsInIt out{.peopleShown = 0, .pupils = {}};
    const auto note = [&](const PupilKey& key) -> PupilInPicture& {
        const auto known = std::ranges::find(out.pupils, key, &PupilInPicture::pupil);
        return known != out.pupils.end() ? *known : out.pupils.emplace_back(key, false, 0.0);
    };
    const Rect frame = crop.value_or(Rect{0, 0, size.width, size.height});
    for (const auto& f : faces) {
        const bool shown = f.action == Action::show;
        if (shown && f.isFace && !intersect(f.box, frame).empty()) ++*out.peopleShown;
        if (!f.pupil) continue;
        auto& pupil = note(*f.pupil);
        if (!shown) continue;
        pupil.shown = true;
        pupil.faceShare = std::max(pupil.faceShare.value_or(0), static_cast<double>(f.box.h) / std::max(frame.h, 1));
    }
    for (const auto& p : people) {
        if (!p.pupil || p.action != Action::show) continue;
        auto& pupil = note(*p.pupil);
        pupil.shown = true;
        if (p.byRoll) pupil.faceShare.reset();
    }
    for (const auto& key : present)
        (void)note(key);
    return out;
}

} // namespace clearframe::policy
