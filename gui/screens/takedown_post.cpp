#include "gui/screens/takedown_post.hpp"

#include "gui/kit/button.hpp"
#include "gui/kit/facts.hpp"
#include "gui/kit/signs.hpp"
#include "gui/words.hpp"

#include <cmath>
#include <fmt/format.h>
#include <functional>
#include <vector>

namespace clearframe::gui::screens {
namespace {

using namespace kit;

struct When {
    Icon icon;
    TextOnFill colours;
};

When whenLook(const Theme& theme, TakedownLook look) {
    switch (look) {
    case TakedownLook::due:
        return {Icon::clock, theme.review};
    case TakedownLook::gone:
        return {Icon::checkCircle, theme.clear};
    case TakedownLook::overdue:
        break;
    }
    return {Icon::alert, theme.blocked};
}

void postPicture(Ui& ui, const Box& box, const TakedownPost& post, Pictures& pictures) {
    if (post.picture)
        pictureCropped(ui, box, pictures, *post.picture);
    else
        hiddenPicture(ui, box, words::pictureHidden);
}

constexpr float cardPad = 12;
constexpr int whyLines = 3;
constexpr float pictureShape = 144.F / 98;

float cardPictureWidth(const Ui& ui) {
    return ui.m().pick(144, 96);
}

float cardTextWidth(const Ui& ui, float width) {
    return width - 2 * ui.m().px(cardPad) - cardPictureWidth(ui) - ui.m().px(16) - ui.m().px(40);
}

/// Things under one another, measured before they are drawn.
class Stack {
public:
    explicit Stack(float gap) : gap_(gap) {}
    void add(float height, std::function<void(Box)> draw) { parts_.push_back({height, std::move(draw)}); }
    [[nodiscard]] float height() const {
        float all = 0;
        for (const auto& part : parts_)
            all += part.height + gap_;
        return parts_.empty() ? 0 : all - gap_;
    }
    void draw(Box box) const {
        for (const auto& part : parts_)
            part.draw(box.cutTop(part.height, gap_));
    }

private:
    struct Part {
        float height;
        std::function<void(Box)> draw;
    };
    float gap_;
    std::vector<Part> parts_;
};

void addWords(Ui& ui, Stack& stack, float width, Role role, Colour colour, std::string_view words) {
    if (words.empty()) return;
    stack.add(paragraphHeight(ui, role, words, width),
              [&ui, role, colour, words](const Box& box) { paragraph(ui, role, colour, box, words); });
}

void addWhen(Ui& ui, Stack& stack, const TakedownPost& post) {
    stack.add(ui.m().badge, [&ui, &post](const Box& box) {
        const auto look = whenLook(ui.theme(), post.look);
        badge(ui, box.x, box.y, ui.m().badge, look.icon, post.when, look.colours);
    });
}

Stack cardWords(Ui& ui, const TakedownPost& post, float width) {
    Stack stack(ui.m().px(4));
    const auto& t = ui.theme();
    addWords(ui, stack, width, Role::title, t.ink, post.event);
    addWords(ui, stack, width, Role::small, t.ink2, post.post);
    stack.add(paragraphHeight(ui, Role::body, post.why, width, whyLines),
              [&ui, &post](const Box& box) { paragraph(ui, Role::body, ui.theme().ink, box, post.why, whyLines); });
    addWhen(ui, stack, post);
    return stack;
}

/// What happened, beside the picture or under it.
Stack about(Ui& ui, const TakedownPost& post, float width) {
    Stack stack(ui.m().pick(10, 6));
    const auto& t = ui.theme();
    addWhen(ui, stack, post);
    addWords(ui, stack, width, Role::h2, t.ink, post.title);
    for (const auto& reason : post.reasons)
        addWords(ui, stack, width, Role::body, t.ink, reason);
    addWords(ui, stack, width, Role::small, t.ink2, post.since);
    return stack;
}

void addStep(Ui& ui, Stack& stack, float width, int number, std::string title, std::string text) {
    const float height = numberedStepHeight(ui, width, title, text);
    stack.add(height, [&ui, number, title = std::move(title), text = std::move(text)](const Box& box) {
        numberedStep(ui, box, number, title, text);
    });
}

template <class... Parts> std::string said(std::string_view sentence, Parts&&... parts) {
    return fmt::format(fmt::runtime(sentence), std::forward<Parts>(parts)...);
}

void addCaption(Ui& ui, Stack& stack, float width, std::string_view caption) {
    if (caption.empty()) return;
    const float padX = ui.m().px(16);
    const float padY = ui.m().pick(12, 8);
    constexpr int lines = 6;
    const float words = paragraphHeight(ui, Role::small, caption, width - 2 * padX, lines);
    stack.add(words + 2 * padY, [&ui, caption, padX, padY](const Box& box) {
        fill(ui, box, ui.theme().inset, ui.m().px(12));
        paragraph(ui, Role::small, ui.theme().ink, box.inset(padX, padY), caption, lines);
    });
}

void addBanner(Ui& ui, Stack& stack, float width, Tone tone, std::string_view words) {
    if (words.empty()) return;
    stack.add(bannerHeight(ui, width, words, {}),
              [&ui, tone, words](const Box& box) { banner(ui, box, tone, words, {}); });
}

} // namespace

float takedownCardHeight(Ui& ui, const TakedownPost& post, float width) {
    const float words = cardWords(ui, post, cardTextWidth(ui, width)).height();
    const float picture = std::round(cardPictureWidth(ui) / pictureShape);
    return 2 * ui.m().px(cardPad) + std::max(picture, words) + ui.m().px(3);
}

bool takedownCard(Ui& ui, const Box& box, std::string_view id, const TakedownPost& post, bool chosen,
                  Pictures& pictures) {
    const Theme& t = ui.theme();
    const auto tapped = ui.tap(id, box, post.title);
    const float radius = ui.m().px(18);
    const float edge = chosen ? 3 * ui.m().k : std::max(1.F, 1.5F * ui.m().k);
    const Box face = lipped(ui, box, tapped.held, tapped.held ? t.inset : t.surface, chosen ? t.primary : t.edge, edge,
                            chosen ? t.primaryLip : t.keyLip, 3, radius);
    if (tapped.focused) focusRing(ui, face, radius);
    Box in = face.inset(ui.m().px(cardPad));
    const float width = cardPictureWidth(ui);
    const float height = std::round(width / pictureShape);
    postPicture(ui, in.cutLeft(width, ui.m().px(16)).middle(width, height), post, pictures);
    const Box sign = in.cutRight(ui.m().px(40));
    icon(ui, Icon::chevronRight, 26, t.ink2, sign.centreX(), sign.centreY());
    const auto words = cardWords(ui, post, in.w);
    words.draw({in.x, in.centreY() - words.height() / 2, in.w, words.height()});
    return tapped.clicked;
}

void takedownPost(Ui& ui, const Box& box, const TakedownPost& post, std::string_view refused, Pictures& pictures) {
    card(ui, box);
    const Box view = box.inset(ui.m().pick(24, 12), ui.m().pick(20, 10));
    const float width = view.w - ui.m().px(8); // room for the bar that scrolls
    Stack all(ui.m().pick(16, 10));
    addBanner(ui, all, width, Tone::warning, refused);
    const float side = ui.m().pick(246, 150);
    const bool beside = width - side > ui.m().px(240);
    const float text = beside ? width - side - ui.m().px(20) : width;
    const Box picture{0, 0, beside ? side : width, std::round((beside ? side : width) / 1.5F)};
    const auto told = about(ui, post, text);
    if (beside) {
        all.add(std::max(picture.h, told.height()), [&](Box row) {
            postPicture(ui, {row.x, row.y, picture.w, picture.h}, post, pictures);
            row.cutLeft(picture.w + ui.m().px(20));
            told.draw(row);
        });
    } else {
        all.add(picture.h, [&](const Box& row) {
            postPicture(ui, {row.x, row.y, picture.w, picture.h}, post, pictures);
        });
        all.add(told.height(), [&](const Box& row) { told.draw(row); });
    }
    addCaption(ui, all, width, post.caption);
    addBanner(ui, all, width, Tone::warning, post.tried);
    if (post.look != TakedownLook::gone) {
        addStep(ui, all, width, 1, said(words::takedownStepOpen, post.account),
                std::string(words::takedownStepOpenUnder));
        addStep(ui, all, width, 2, said(words::takedownStepDelete, post.day),
                said(words::takedownStepDeleteUnder, post.file));
        addStep(ui, all, width, 3, std::string(words::takedownStepConfirm),
                std::string(words::takedownStepConfirmUnder));
    }
    const float height = all.height();
    const float offset = ui.scrolled("takedowns.post", view, height);
    {
        const Clip inside(ui, view);
        all.draw({view.x, view.y - offset, width, height});
    }
    scrollBar(ui, view, offset, height);
}

} // namespace clearframe::gui::screens
