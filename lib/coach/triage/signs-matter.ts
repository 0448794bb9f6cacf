/** What a review is about, for what to offer and where to talk: a promotion, money, taste. Patterns of the matcher, in our own words. */
export const MATTER_SIGNS = {
  campaign: [
    '(influencer~|ambassador~|brand ambassador|sponsored|sponsorship|sponsoring|giveaway|promo code|discount code|affiliate|collab|collabs|partnership|endorsement|endorsed)',
    '(paid|gifted|sent) (her|him|them|creators|bloggers|people|reviewers) ..4 (say|post|promote|review|pretend|lie)',
    '(the|your|that|this|her|his) (reel|reels|live|livestream|story|stories|tiktok|campaign|advert|ad|sponsored post|video|collab) ..6 (said|says|shows|showed|promised|was|is|fake|scripted|lied|made)',
    '(saw|seen|bought|came|booked|ordered) ..4 (because of|from|through|after|on) ..3 (tiktok|instagram|influencer|youtuber|blogger|ad|advert|reel)',
    '(unfollow|unfollowed|unfollowing|hashtag)',
  ],
  money: [
    '(refund~|refunded|deposit|invoice|overcharged|charged|charge|fee|fees|billed|chargeback|reimbursed|reimbursement|compensation|my money|money back|paid twice|double charged|voucher|credit card|debited|deducted|withdrawal)',
  ],
  taste: [
    '(not|never) (really|quite)? (my|our) (thing|taste|style|scene|kind|cup of tea|vibe)',
    '(is|was|are|were|bit|way|far|much|just|and|little) too (spicy|salty|sweet|quiet|loud|dark|small|fancy|formal|modern|rich|strong|bitter|heavy|bland|trendy|busy|bright|hard|soft|firm|weak|short|posh|expensive)',
    '(i|we) (was|were|had)? (expecting|expected|thought|imagined|hoped)',
    '(smaller|bigger|plainer|simpler|darker|lighter|louder|quieter) than (i|we|expected|the|it)',
    '(not|more) what (i|we) (expected|hoped|wanted|imagined)',
    '(overrated|overhyped|over-hyped|overpriced|pricey|old-fashioned|pretentious|touristy|dated|gimmicky)',
    '(portions|portion) (is|are|was|were) (small|tiny|too|mean|huge)',
    'not (suitable|ideal|great|good|made|meant) for (kids|children|families|couples|groups|vegetarians|vegans|beginners|us|me)',
    '(i|we) (would)? prefer~',
    '(no|without) (tv|television|air conditioning|parking|wifi|bar|pool|menu in english|vegan options|elevator|lift)',
  ],
} as const satisfies Record<string, readonly string[]>;
