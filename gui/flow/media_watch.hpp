// Which sticks, cards and folders are there, looked at once a second while a screen cares, and what is on them.
#pragma once

#include "core/ports/media.hpp"
#include "gui/jobs/desk.hpp"
#include "gui/model/device.hpp"
#include "gui/model/place.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clearframe::gui {

/// UI thread; `media` outlives the desk. It is read on the pictures lane: a sick stick delays pictures, never a
/// decision.
class MediaWatch {
public:
    MediaWatch(Desk& desk, ports::Media& media) : desk_(desk), media_(media) {}
    MediaWatch(const MediaWatch&) = delete;
    MediaWatch& operator=(const MediaWatch&) = delete;

    /// Call each frame with a clock in seconds that only grows. Looks again where the last look is a second old.
    void tick(double now);
    /// Looks again at once, or right after the look that is on its way.
    void lookNow();

    [[nodiscard]] const std::vector<ports::Medium>& media() const { return now_; }
    /// Null where it is not there.
    [[nodiscard]] const ports::Medium* find(const std::string& id) const;
    /// What is on a stick or card, as it was when it was put in; null where that is not known (yet). What is in a
    /// folder of the kiosk is not counted: it may change at any time.
    [[nodiscard]] const ports::MediumContents* contents(const std::string& id) const;
    /// A list on a stick is offered once, until the stick comes out.
    [[nodiscard]] bool offersList(const std::string& id) const;
    void listsOffered();
    /// How often it was looked; 0: not known yet.
    [[nodiscard]] std::uint64_t looks() const { return looks_; }
    /// Changes with what is there and what is known of it, free space included.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }
    [[nodiscard]] ports::Media& port() const { return media_; }

private:
    struct Known {
        std::optional<ports::MediumContents> contents;
        bool offered = false;
    };
    void look();
    void forgetWhatIsGone();
    void countNext();

    Desk& desk_;
    ports::Media& media_;
    std::vector<ports::Medium> now_;
    std::uint64_t looks_ = 0, revision_ = 0;
    double next_ = 0;
    bool again_ = false;
    std::map<std::string, Known> known_; ///< by id; of what was counted, or could not be
    std::string counted_;                ///< id of what is being counted
    Ticket looking_, counting_;
};

/// Sticks and cards; nothing before the first look.
[[nodiscard]] std::optional<std::vector<DeviceState::Stick>> sticksOf(const MediaWatch& watch);
[[nodiscard]] PlaceSign signOf(ports::MediumKind kind);
/// "USB stick"
[[nodiscard]] std::string kindWord(ports::MediumKind kind);
/// "USB stick LARK-CAM-2"
[[nodiscard]] std::string kindAndName(const ports::Medium& medium);
/// "42 photos and a list", "More than 900 photos"; empty where nothing is known.
[[nodiscard]] std::string contentsWords(const ports::MediumContents* contents);
/// "7.2 GB", with a space that does not break.
[[nodiscard]] std::string bytesWord(std::uint64_t bytes);

} // namespace clearframe::gui
