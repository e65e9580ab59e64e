// Makes the picture of a key: from a preview where that is enough, from the original where it has to be.
#pragma once

#include "core/ports/preview_vault.hpp"
#include "core/ports/previewer.hpp"
#include "gui/jobs/picture_key.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace clearframe::gui {

/// All of it outlives the desk. `reader` and `redactor` belong to the pictures lane alone; the redactor only renders
/// and hashes there, so it may have been made with a face finder of another lane.
struct PictureDesk {
    ports::Store& store;
    ports::OriginalVault& originals;
    ports::PreviewVault& previews;
    ports::PhotoReader& reader;
    ports::Redactor& redactor;
    ports::Previewer& previewer;
};

struct ShownPicture {
    ports::Picture picture;
    // Of PictureKind::after alone:
    std::vector<policy::Rect> covers; ///< pixels of the picture, for the pins
    std::size_t fileBytes = 0;        ///< size of the file that would go out
    std::string sha256;               ///< of that file
};

/// One thread at a time.
class PictureMaker {
public:
    explicit PictureMaker(const PictureDesk& desk) : desk_(desk) {}

    /// A failure is a sentence for the place where the picture would be. A photo that staff blocked meanwhile, or that
    /// was erased, is not decoded. FailureKind::unavailable may go by itself; anything else stays as it is.
    [[nodiscard]] policy::Result<ShownPicture> make(const PictureKey& key);
    /// Lets the last original go, which is kept for the next picture of the same photo (up to 192 MB).
    void rest() { whole_.reset(); }

private:
    struct Whole {
        policy::PhotoId photo;
        ports::Picture picture;
    };

    [[nodiscard]] policy::Result<ports::StoredPhoto> photoOf(const PictureKey& key);
    [[nodiscard]] policy::Result<ports::Picture> whole(const ports::StoredPhoto& photo);
    [[nodiscard]] policy::Result<ports::Picture> preview(const ports::StoredPhoto& photo, ports::PreviewKind kind);
    [[nodiscard]] policy::Result<ShownPicture> small(const ports::StoredPhoto& photo, const PictureKey& key);
    [[nodiscard]] policy::Result<ShownPicture> after(const ports::StoredPhoto& photo, const PictureKey& key);

    PictureDesk desk_;
    std::optional<Whole> whole_;
};

} // namespace clearframe::gui
