// Which picture the screen asks for, and everything its content depends on.
#pragma once

#include "core/workflow/output.hpp"
#include "core/workflow/photo_view.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace clearframe::gui {

enum class PictureKind {
    thumbnail, ///< at most 320 px, with the covers painted on
    screen,    ///< at most 2048 px, as the photo was taken
    after,     ///< the bytes that would go out, decoded
    face,      ///< one face and what surrounds it, at most 320 px
};

/// Can only be made from a photo's view, and there is none for a blocked photo or one that cannot be read: such a
/// picture is never decoded for the screen. Equal keys, equal pictures: a changed cover, crop or style is another key.
class PictureKey {
public:
    [[nodiscard]] static std::optional<PictureKey> thumbnail(const workflow::PhotoView& view, policy::CoverStyle style);
    [[nodiscard]] static std::optional<PictureKey> screen(const workflow::PhotoView& view);
    /// As the photo would go out now. Where the verdict is review it would not: what is missing is not covered here
    /// either.
    [[nodiscard]] static std::optional<PictureKey> after(const workflow::PhotoView& view,
                                                         const workflow::OutputLook& look);
    /// None for a face that the photo does not have.
    [[nodiscard]] static std::optional<PictureKey> face(const workflow::PhotoView& view, policy::FaceId face);

    [[nodiscard]] const policy::PhotoId& photo() const { return photo_; }
    [[nodiscard]] PictureKind kind() const { return kind_; }
    /// In pixels of the whole upright picture.
    [[nodiscard]] const ports::RenderPlan& plan() const { return plan_; }
    /// For caches: equal names, equal pictures.
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] policy::Size size() const { return size_; } ///< of the picture it gives
    [[nodiscard]] std::size_t byteCount() const { return static_cast<std::size_t>(size_.area()) * 3; }

    friend bool operator==(const PictureKey& a, const PictureKey& b) { return a.name_ == b.name_; }

private:
    PictureKey(const workflow::PhotoView& view, PictureKind kind, ports::RenderPlan plan);

    policy::PhotoId photo_;
    PictureKind kind_;
    ports::RenderPlan plan_;
    policy::Size size_;
    std::string name_;
};

/// What a face crop shows: the face in the middle of a square twice its size, clipped to the picture.
[[nodiscard]] policy::Rect surroundingsOf(const policy::Rect& face, policy::Size picture);

/// The same plan for a picture that was scaled from one size to another; boxes grow outward to whole pixels, so that a
/// cover never covers less.
[[nodiscard]] ports::RenderPlan scaledPlan(const ports::RenderPlan& plan, policy::Size from, policy::Size to);

} // namespace clearframe::gui
