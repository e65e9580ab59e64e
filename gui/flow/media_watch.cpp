#include "gui/flow/media_watch.hpp"

#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace clearframe::gui {

void MediaWatch::tick(double now) {
    if (now < next_ || looking_.pending()) return;
    next_ = now + 1;
    look();
}

void MediaWatch::lookNow() {
    if (looking_.pending())
        again_ = true;
    else
        look();
}

void MediaWatch::look() {
    looking_ = desk_.post(
        Lane::pictures, [&media = media_](const JobContext&) { return media.list(); },
        [this](policy::Result<std::vector<ports::Medium>> found) {
            ++looks_;
            // What cannot be seen is not there: nothing is then read from or written to it.
            std::vector<ports::Medium> now = found ? std::move(*found) : std::vector<ports::Medium>{};
            if (now != now_ || looks_ == 1) {
                now_ = std::move(now);
                ++revision_;
            }
            forgetWhatIsGone();
            countNext();
            if (std::exchange(again_, false)) look();
        });
}

void MediaWatch::forgetWhatIsGone() {
    std::erase_if(known_, [&](const auto& known) { return !find(known.first); });
    if (counting_.pending() && !find(counted_)) counting_.cancel();
}

void MediaWatch::countNext() {
    if (counting_.pending()) return;
    const auto next = std::ranges::find_if(now_, [&](const ports::Medium& medium) {
        return medium.kind != ports::MediumKind::folder && !known_.contains(medium.id);
    });
    if (next == now_.end()) return;
    counted_ = next->id;
    const auto count = [&media = media_, path = next->path](const JobContext& context) {
        return media.contents(path, [&context] { return !context.cancelled(); });
    };
    counting_ = desk_.post(Lane::pictures, count, [this](const policy::Result<ports::MediumContents>& contents) {
        // What came out meanwhile may be another one by now, in the same place.
        const bool cancelled = !contents && contents.error().kind == policy::FailureKind::cancelled;
        if (find(counted_) && !cancelled) {
            known_[counted_] = {contents ? std::optional(*contents) : std::nullopt};
            ++revision_;
        }
        countNext();
    });
}

const ports::MediumContents* MediaWatch::contents(const std::string& id) const {
    const auto at = known_.find(id);
    return at == known_.end() || !at->second.contents ? nullptr : &*at->second.contents;
}

bool MediaWatch::offersList(const std::string& id) const {
    const auto* what = contents(id);
    return what && what->lists > 0 && !known_.at(id).offered;
}

void MediaWatch::listsOffered() {
    for (auto& [id, known] : known_)
        if (!std::exchange(known.offered, true)) ++revision_;
}

const ports::Medium* MediaWatch::find(const std::string& id) const {
    const auto at = std::ranges::find(now_, id, &ports::Medium::id);
    return at == now_.end() ? nullptr : &*at;
}

PlaceSign signOf(ports::MediumKind kind) {
    switch (kind) {
    case ports::MediumKind::stick:
        return PlaceSign::stick;
    case ports::MediumKind::card:
        return PlaceSign::card;
    case ports::MediumKind::folder:
        break;
    }
    return PlaceSign::folder;
}

std::string kindWord(ports::MediumKind kind) {
    switch (kind) {
    case ports::MediumKind::stick:
        return std::string(words::usbStick);
    case ports::MediumKind::card:
        return std::string(words::cameraCard);
    case ports::MediumKind::folder:
        break;
    }
    return std::string(words::folderHere);
}

std::string kindAndName(const ports::Medium& medium) {
    return fmt::format(fmt::runtime(words::kindAndName), kindWord(medium.kind), medium.label);
}

std::optional<std::vector<DeviceState::Stick>> sticksOf(const MediaWatch& watch) {
    if (watch.looks() == 0) return std::nullopt;
    std::vector<DeviceState::Stick> sticks;
    for (const auto& medium : watch.media()) {
        if (medium.kind == ports::MediumKind::folder) continue;
        const auto* contents = watch.contents(medium.id);
        sticks.push_back({.label = medium.label,
                          .contents = contents ? std::optional(*contents) : std::nullopt,
                          .offersList = watch.offersList(medium.id)});
    }
    return sticks;
}

std::string contentsWords(const ports::MediumContents* contents) {
    if (!contents) return {};
    const auto number = [](std::size_t count, std::string_view one, std::string_view many) {
        return count == 1 ? std::string(one) : fmt::format(fmt::runtime(many), count);
    };
    std::string text;
    if (contents->photos > 0) text = number(contents->photos, words::onePhotoThere, words::photosThere);
    if (contents->lists > 0) {
        const auto lists = number(contents->lists, words::oneListThere, words::listsThere);
        text = text.empty() ? lists : fmt::format(fmt::runtime(words::photosAndLists), text, lists);
    }
    if (contents->complete) return text.empty() ? std::string(words::nothingForUsThere) : text;
    return text.empty() ? std::string() : fmt::format(fmt::runtime(words::moreThan), text);
}

std::string bytesWord(std::uint64_t bytes) {
    constexpr double mega = 1e6;
    constexpr double giga = 1e9;
    const auto size = static_cast<double>(bytes);
    const auto number = [](double value) {
        return value < 10 ? fmt::format("{:.1f}", value) : fmt::format("{:.0f}", value);
    };
    if (size >= giga) return fmt::format(fmt::runtime(words::gigabytes), number(size / giga));
    return fmt::format(fmt::runtime(words::megabytes), fmt::format("{:.0f}", size / mega));
}

} // namespace clearframe::gui
