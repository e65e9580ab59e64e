// Pictures on their way to the screen: asked for each frame, made on the pictures lane, kept as long as memory allows.
#pragma once

#include "gui/jobs/desk.hpp"
#include "gui/jobs/picture_maker.hpp"

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace clearframe::gui {

enum class PictureState {
    waiting, ///< not there yet; comes where it is wanted and fits into the budget
    ready,
    failed, ///< with a sentence; not tried again by itself
};

/// What the review of one photo asks for, in order of importance: the photo, how it will go out, then the same of the
/// next and of the previous one, so that they are there when somebody taps on. Null neighbours are left out.
[[nodiscard]] std::vector<PictureKey> wantedInReview(const workflow::PhotoView& now, const workflow::PhotoView* next,
                                                     const workflow::PhotoView* previous,
                                                     const workflow::OutputLook& look);

/// For the UI thread. Nothing it hands out changes later; a picture lives as long as somebody holds it.
class PictureLoader {
public:
    /// Far below what the kiosk may take: 60 thumbnails and a review with its neighbours are 65 MB.
    static constexpr std::size_t defaultBudget = std::size_t{96} << 20;

    /// The desk outlives the loader; everything `pictures` refers to outlives the desk.
    PictureLoader(Desk& desk, const PictureDesk& pictures, std::size_t budget = defaultBudget);
    ~PictureLoader();
    PictureLoader(const PictureLoader&) = delete;
    PictureLoader& operator=(const PictureLoader&) = delete;

    /// What the screen needs, most important first; takes the place of what was wanted before. What nobody wants any
    /// more is not begun; what is being made is finished. Call it each frame: it costs next to nothing while nothing
    /// changes. What does not fit into the budget together is left waiting, the least important first.
    void want(std::vector<PictureKey> keys);

    [[nodiscard]] PictureState state(const PictureKey& key) const;
    /// Null unless ready. Counts as use: what was not used for longest goes first.
    [[nodiscard]] std::shared_ptr<const ShownPicture> find(const PictureKey& key);
    /// Empty unless failed.
    [[nodiscard]] std::string failure(const PictureKey& key) const;
    /// A person asked to try a failed picture again.
    void again(const PictureKey& key);

    /// A photo was blocked or erased: none of its pictures stays in memory.
    void forget(const policy::PhotoId& photo);
    /// The kiosk was locked: no picture stays, and none is wanted.
    void clear();

    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    /// Changes whenever a picture becomes ready, fails or goes.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

private:
    struct Shared;
    struct Kept {
        policy::PhotoId photo;
        std::shared_ptr<const ShownPicture> picture; ///< null: failed
        std::string sentence;
        std::list<std::string>::iterator use;
    };

    [[nodiscard]] std::size_t fitting() const;
    void take(const PictureKey& key, policy::Result<ShownPicture> made);
    void remove(const std::string& name);
    void evict();

    Desk& desk_;
    std::size_t budget_;
    std::shared_ptr<Shared> shared_;                        ///< with the worker
    std::shared_ptr<int> alive_ = std::make_shared<int>(0); ///< ends what is still on its way with the loader
    std::vector<PictureKey> wanted_;
    std::unordered_set<std::string> unwelcome_; ///< photos that were forgotten while a picture of theirs was being made
    std::list<std::string> uses_;               ///< newest first
    std::unordered_map<std::string, Kept> kept_;
    std::size_t bytes_ = 0;
    std::uint64_t revision_ = 0;
};

} // namespace clearframe::gui
