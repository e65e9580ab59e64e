#include "gui/flow/takedowns_flow.hpp"

#include "gui/flow/takedown_words.hpp"

#include <algorithm>

namespace clearframe::gui {
namespace {

constexpr std::size_t longestNote = 300;
constexpr std::size_t mostPictures = 60; // more posts at once are listed, without their pictures

} // namespace

TakedownsFlow::TakedownsFlow(Services& services) : services_(services) {
    load();
}

void TakedownsFlow::load() {
    model_.loading = posts_.empty();
    const auto job = [&store = services_.store, &clock = services_.clock,
                      style = services_.session.look.style](const JobContext&) -> policy::Result<std::vector<Post>> {
        auto files = workflow::recall(store);
        if (!files) return tl::unexpected(files.error());
        std::vector<Post> posts;
        workflow::Known known;
        for (auto& file : *files) {
            Post post{std::move(file), {}};
            // A photo that is gone, or that cannot be judged, is listed without its picture.
            if (posts.size() < mostPictures) {
                if (const auto view = workflow::showPhoto(store, clock, post.file.photo, known))
                    post.picture = PictureKey::thumbnail(*view, style);
            }
            posts.push_back(std::move(post));
        }
        return posts;
    };
    loading_ = services_.desk.post(Lane::quick, job, [this](policy::Result<std::vector<Post>> posts) {
        model_.loading = false;
        model_.problem = posts ? std::string() : posts.error().text;
        if (posts) posts_ = std::move(*posts);
        show();
    });
}

void TakedownsFlow::show() {
    model_.toDo.clear();
    model_.gone.clear();
    wanted_.clear();
    const auto now = services_.clock.now();
    for (const auto& post : posts_) {
        auto words = inWords(post.file, now);
        if (post.picture) {
            words.picture = PictureRef{post.picture->name()};
            wanted_.push_back(*post.picture);
        }
        (post.file.open() ? model_.toDo : model_.gone).push_back(std::move(words));
    }
    if (model_.chosen >= model_.posts().size()) model_.chosen = 0;
    if (model_.posts().empty()) model_.opened = false;
}

const TakedownsFlow::Post* TakedownsFlow::chosen() const {
    const auto at = model_.chosen + (model_.showsGone ? model_.toDo.size() : 0);
    return at < posts_.size() && model_.chosen < model_.posts().size() ? &posts_[at] : nullptr;
}

void TakedownsFlow::act(std::function<policy::Done(const ports::ExportedFile&)> deed) {
    const auto* post = chosen();
    if (!post || !post->file.open() || model_.mustChoose || acting_.pending()) return;
    model_.busy = true;
    model_.refused.clear();
    acting_ = services_.desk.post(
        Lane::quick, [deed = std::move(deed), file = post->file.file](const JobContext&) { return deed(file); },
        [this](policy::Done done) {
            model_.busy = false;
            if (!done) {
                model_.refused = done.error().text;
                return;
            }
            model_.asksWhy = false;
            model_.opened = false;
            model_.mustChoose = true;
            load();
        });
}

void TakedownsFlow::handle(const TakedownsIntent& intent) {
    struct Visit {
        TakedownsFlow& flow;
        TakedownsModel& m;
        void operator()(const takedowns::ShowGone& show) const {
            m.showsGone = show.gone;
            m.mustChoose = false;
            m.chosen = 0;
            m.opened = false;
            m.refused.clear();
        }
        void operator()(const takedowns::Choose& choose) const {
            if (choose.index >= m.posts().size()) return;
            m.chosen = choose.index;
            m.opened = true;
            m.mustChoose = false;
            m.refused.clear();
        }
        void operator()(const takedowns::Confirm&) const {
            flow.act([&services = flow.services_, by = flow.services_.session.actor](const ports::ExportedFile& file) {
                return workflow::confirmTakedown(services.store, services.clock, file, by);
            });
        }
        void operator()(const takedowns::Cannot&) const {
            m.asksWhy = true;
            m.typed.clear();
            m.refused.clear();
        }
        void operator()(const takedowns::Type& type) const { apply(type.typed, m.typed, longestNote); }
        void operator()(const takedowns::CannotDone&) const {
            if (m.typed.empty()) return;
            flow.act([&services = flow.services_, by = flow.services_.session.actor,
                      note = m.typed](const ports::ExportedFile& file) {
                return workflow::reportTakedownFailed(services.store, services.clock, file, note, by);
            });
        }
        void operator()(const takedowns::Cancel&) const { m.asksWhy = false; }
        void operator()(const takedowns::Back&) const {
            if (m.opened)
                m.opened = false;
            else
                flow.route_ = route::Home{};
        }
        void operator()(const takedowns::Home&) const { flow.route_ = route::Home{}; }
        void operator()(const takedowns::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
