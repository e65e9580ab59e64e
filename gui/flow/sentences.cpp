#include "gui/flow/sentences.hpp"

#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui::sentences {
namespace {

std::string counted(std::string_view one, std::string_view many, int count) {
    return fmt::format(fmt::runtime(count == 1 ? one : many), count);
}

} // namespace

std::string photos(int count) {
    return counted(words::onePhoto, words::manyPhotos, count);
}

std::string needAPerson(int count) {
    if (count == 0) return std::string(words::nothingToDo);
    return counted(words::oneNeedsAPerson, words::manyNeedAPerson, count);
}

std::string aboutMinutes(int photos) {
    if (photos == 0) return {};
    return counted(words::aboutAMinute, words::aboutMinutes, (photos + 1) / 2);
}

std::string facesFound(int count) {
    return count == 0 ? std::string(words::noFaceFound) : counted(words::oneFaceFound, words::manyFacesFound, count);
}

std::string covers(int count) {
    return count == 0 ? std::string(words::noCovers) : counted(words::oneCover, words::manyCovers, count);
}

std::string peopleConfirmed(int count) {
    return counted(words::onePersonConfirmed, words::manyPeopleConfirmed, count);
}

std::string firstThing(const workflow::PhotoView& view) {
    if (!view.error.empty()) return view.error;
    const auto& judged = view.judgement;
    const auto unnamed = static_cast<int>(std::ranges::count_if(judged.faces, [](const auto& face) {
        return face.isFace && face.action == policy::Action::review && !face.pupil;
    }));
    switch (judged.verdict) {
    case policy::Verdict::review:
        if (unnamed > 0) return counted(words::oneFaceNoName, words::manyFacesNoName, unnamed);
        break;
    case policy::Verdict::cover:
        return covers(static_cast<int>(judged.covers.size()));
    case policy::Verdict::clear: {
        const auto shown = static_cast<int>(std::ranges::count_if(
            judged.faces, [](const auto& face) { return face.isFace && face.action == policy::Action::show; }));
        return shown == 0 ? std::string(words::nobodyInIt)
                          : counted(words::oneMayBeShown, words::manyMayBeShown, shown);
    }
    case policy::Verdict::blocked:
        break;
    }
    return judged.reasons.empty() ? std::string{} : judged.reasons.front().text;
}

std::string_view purposeWords(policy::Purpose purpose) {
    switch (purpose) {
    case policy::Purpose::social:
        return words::forSocial;
    case policy::Purpose::website:
        return words::forWebsite;
    case policy::Purpose::print:
        return words::forPrint;
    case policy::Purpose::press:
        return words::forPress;
    case policy::Purpose::display:
        return words::forDisplay;
    }
    return {};
}

} // namespace clearframe::gui::sentences
