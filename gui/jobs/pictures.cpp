#include "gui/jobs/pictures.hpp"

#include <algorithm>
#include <exception>
#include <mutex>

namespace clearframe::gui {

using policy::FailureKind;

/// What the loader and the worker both touch. The maker is the worker's alone.
struct PictureLoader::Shared {
    explicit Shared(const PictureDesk& pictures) : maker(pictures) {}

    PictureMaker maker;
    std::mutex mutex;
    std::vector<PictureKey> next;             ///< most important first
    std::unordered_set<std::string> underWay; ///< being made, or made and not delivered yet
    bool working = false;                     ///< a job runs, or is about to

    /// Nothing, and the job has ended, where nothing is wanted any more.
    std::optional<PictureKey> begin() {
        const std::lock_guard lock(mutex);
        if (next.empty()) {
            working = false;
            return std::nullopt;
        }
        auto key = std::move(next.front());
        next.erase(next.begin());
        underWay.insert(key.name());
        return key;
    }

    policy::Result<ShownPicture> make(const PictureKey& key) {
        try {
            return maker.make(key);
        } catch (const std::exception&) { // costs this picture, not the ones after it
            maker.rest();
            return policy::fail(FailureKind::unavailable,
                                "This photo cannot be shown: the kiosk ran short of memory. Close other work, then "
                                "open it again.");
        }
    }
};

std::vector<PictureKey> wantedInReview(const workflow::PhotoView& now, const workflow::PhotoView* next,
                                       const workflow::PhotoView* previous, const workflow::OutputLook& look) {
    std::vector<PictureKey> keys;
    for (const auto* view : {&now, next, previous}) {
        if (!view) continue;
        if (auto key = PictureKey::screen(*view)) keys.push_back(std::move(*key));
        if (auto key = PictureKey::after(*view, look)) keys.push_back(std::move(*key));
    }
    return keys;
}

PictureLoader::PictureLoader(Desk& desk, const PictureDesk& pictures, std::size_t budget)
    : desk_(desk), budget_(budget), shared_(std::make_shared<Shared>(pictures)) {}

PictureLoader::~PictureLoader() {
    const std::lock_guard lock(shared_->mutex);
    shared_->next.clear();
}

/// How many of the wanted, from the most important on, fit into the budget together; at least one. Only these are made
/// and none of these is pushed out: else two of them could push each other out for ever.
std::size_t PictureLoader::fitting() const {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
        bytes += wanted_[i].byteCount();
        if (bytes > budget_) return std::max<std::size_t>(i, 1);
    }
    return wanted_.size();
}

void PictureLoader::want(std::vector<PictureKey> keys) {
    wanted_ = std::move(keys);
    std::vector<PictureKey> missing;
    for (std::size_t i = 0, count = fitting(); i < count; ++i)
        if (!kept_.contains(wanted_[i].name())) missing.push_back(wanted_[i]);
    {
        const std::lock_guard lock(shared_->mutex);
        std::erase_if(missing, [&](const PictureKey& key) { return shared_->underWay.contains(key.name()); });
        shared_->next = std::move(missing);
        if (shared_->next.empty() || std::exchange(shared_->working, true)) return;
    }
    const auto work = [this, shared = shared_, alive = std::weak_ptr(alive_)](const JobContext& context) {
        while (!context.cancelled()) {
            const auto key = shared->begin();
            if (!key) break;
            auto made = std::make_shared<policy::Result<ShownPicture>>(shared->make(*key));
            context.tell([this, alive, key = *key, made] {
                if (alive.lock()) take(key, std::move(*made));
            });
        }
        shared->maker.rest();
        return policy::Done();
    };
    desk_.post(Lane::pictures, work, [](const policy::Done&) {}).release();
}

void PictureLoader::take(const PictureKey& key, policy::Result<ShownPicture> made) {
    bool unwelcome = false;
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->underWay.erase(key.name());
        unwelcome = unwelcome_.contains(key.name());
    }
    unwelcome_.erase(key.name());
    if (unwelcome) return;
    remove(key.name());
    uses_.push_front(key.name());
    Kept kept{.photo = key.photo(), .use = uses_.begin()};
    if (made) {
        bytes_ += made->picture.byteCount();
        kept.picture = std::make_shared<const ShownPicture>(std::move(*made));
    } else {
        kept.sentence = made.error().text;
    }
    kept_.emplace(key.name(), std::move(kept));
    ++revision_;
    evict();
}

void PictureLoader::remove(const std::string& name) {
    const auto found = kept_.find(name);
    if (found == kept_.end()) return;
    if (found->second.picture) bytes_ -= found->second.picture->picture.byteCount();
    uses_.erase(found->second.use);
    kept_.erase(found);
    ++revision_;
}

/// What nobody wants goes first, then what does not fit, the least important before the others.
void PictureLoader::evict() {
    if (bytes_ <= budget_) return;
    std::unordered_set<std::string> wanted;
    for (const auto& key : wanted_)
        wanted.insert(key.name());
    std::vector<std::string> leaving;
    for (auto use = uses_.rbegin(); use != uses_.rend(); ++use)
        if (!wanted.contains(*use)) leaving.push_back(*use);
    for (std::size_t i = wanted_.size(), staying = fitting(); i > staying; --i)
        leaving.push_back(wanted_[i - 1].name());
    for (const auto& name : leaving) {
        if (bytes_ <= budget_) return;
        const auto found = kept_.find(name);
        if (found != kept_.end() && found->second.picture) remove(name);
    }
}

PictureState PictureLoader::state(const PictureKey& key) const {
    const auto found = kept_.find(key.name());
    if (found == kept_.end()) return PictureState::waiting;
    return found->second.picture ? PictureState::ready : PictureState::failed;
}

std::shared_ptr<const ShownPicture> PictureLoader::find(const PictureKey& key) {
    const auto found = kept_.find(key.name());
    if (found == kept_.end()) return nullptr;
    uses_.splice(uses_.begin(), uses_, found->second.use);
    return found->second.picture;
}

std::string PictureLoader::failure(const PictureKey& key) const {
    const auto found = kept_.find(key.name());
    return found == kept_.end() ? std::string() : found->second.sentence;
}

void PictureLoader::again(const PictureKey& key) {
    if (state(key) == PictureState::failed) remove(key.name());
}

void PictureLoader::forget(const policy::PhotoId& photo) {
    std::vector<std::string> names;
    for (const auto& [name, kept] : kept_)
        if (kept.photo == photo) names.push_back(name);
    for (const auto& name : names)
        remove(name);
    std::erase_if(wanted_, [&](const PictureKey& key) { return key.photo() == photo; });
    const std::lock_guard lock(shared_->mutex);
    std::erase_if(shared_->next, [&](const PictureKey& key) { return key.photo() == photo; });
    // A name begins with its photo.
    for (const auto& name : shared_->underWay)
        if (name.starts_with(photo.value + " ")) unwelcome_.insert(name);
}

void PictureLoader::clear() {
    kept_.clear();
    uses_.clear();
    wanted_.clear();
    bytes_ = 0;
    ++revision_;
    const std::lock_guard lock(shared_->mutex);
    shared_->next.clear();
    unwelcome_.insert(shared_->underWay.begin(), shared_->underWay.end());
}

} // namespace clearframe::gui
