import { lightHeadedLater } from './emergency-flags.ts';
import type { RedFlag } from './red-flag.ts';

/** What a person must speak to the client about the same day. To be deepened and signed off by a clinician. */
export const urgentFlags: readonly RedFlag[] = [
  lightHeadedLater,
  {
    symptom: 'bleeding',
    acuity: 'urgent',
    phrases: `
      bleed*, bled, bledding, blead*, bleedin, bleeder, blood*, blod, bloddy, hemorrhag*, spotting, spotted_with_red, drip* red, red drip*, red drops, dripping, dripped, red_on pillow*|towel|tissue|sheet*|gauze|mask|shirt, towel|pillow|pillowcase|tissue|gauze|sheets|mask red, scab opened|came_off|ripped|tore, reopened, clotting, scab reopened, 🩸
      saign*, segne, segner, seigne*, saigen*, du_sang, de_sang, le_sang, en_sang, mon_sang, plein_de_sang, sang_qui, sanglant*, ensanglant*, sanguinol*, gouttes_rouges, goutte_rouge, taches_rouges_sur, croute arrachee|s_est_ouverte
      sangr*, ensangrent*, sangra*, zangr*, gotas_rojas, gotitas_rojas, gota_roja, costra|costrita arranco|abrio
    `,
    source: 'docs/clinical.md R8: on any day',
  },
  {
    symptom: 'bleeding',
    acuity: 'urgent',
    onlyIn: 'fr',
    phrases: 'sang',
    source: 'docs/clinical.md R8: alone it is an English verb',
  },
  {
    symptom: 'pus',
    acuity: 'urgent',
    phrases: `
      pus, puss, pussy, pussing, pusy, pustul*, purul*, discharg*, gunk*, goo, gooey, gloop*, slime, slimy, goopy
      yellow*|green*|cloudy|thick|white|creamy|milky|brown|nasty|gross|foul|sticky|weird|honey|milky fluid*|liquid*|ooz*|crust*|stuff|goo|gunk*|leak*|film|scab*|drain*|gel|slime|water|puss|came_out|coming_out|drip*
      fluid*|liquid*|ooz*|crust*|leak*|drain*|stuff|weep*|scab* yellow*|green*|cloudy|thick|white|creamy|milky|nasty|sticky|honey, pocket|pockets yellow|white|fluid, yellow came|coming|under|dries, dries yellow, crusting_over, crusting_yellow, ooz*, weepy, weeping, leaking, leaky, leaks, seep*, drain*
      yellow spots|heads|bumps|blob*|head|bubble*, white_heads painful, full_of_pus, abscess*, absess*, boil, boils, squeez* came|yellow|white|out, stuff|something|liquid|fluid|junk|matter coming|came|comes|shot|leaking_out, comes_out when, wet patch|spot|all_the_time, stays wet, sticky crust*, honey_colored, honey_coloured
      ecoul*, liquide|croute|croutes|suint*|truc|secretion*|boutons|peau jaun*|vert*|epais*|blanchatre|trouble, jaune|vert|verdatre|jaunatre|epais sort|coule|suinte|liquide, suint*, purulent*, abces, furoncle*, secretion*, ca_coule, liquide qui_sort|sort|coule, bouton*_blanc* douloureux|mal, du_jus jaune, du_pue, ya_du_pue
      supur*, secrecion*, liquido|costra|costras|costritas|agua|agüita|granos|granitos|materia|cosa|moco amarill*|verd*|espes*|blanc*|turbi*, sale|salio|saliendo|sali amarill*|verd*|liquido|agua|materia|algo|blanco|pus, materia, granitos|granos|barros|espinillas pus|materia|blanco, absceso*, forunculo*, puz, pegajos*, chorrea, escurre*, escurriendo, rezuma*, podrid*, nacido
    `,
    source: 'docs/clinical.md R9',
  },
  {
    symptom: 'fever',
    acuity: 'urgent',
    phrases: `
      fever*, fevr, feber, fevor, temperature*, temp, temps, temprature, febrile, chill, chills, chilly_and, shiver*, shaking, shakes, trembl*, sweats, night_sweats, cold_sweat*, sweating, burning_up, hot_and_cold, cold_and_hot, running hot, freezing cold|under|shak*, teeth chatter*, goosebumps and_hot|hot, hundred_and_one, hundred_and_two, hundred_and_three, hundred_one, hundred_two, one_oh_one, one_oh_two, one_oh_three, flu, flu_like, achy all|and|body|everywhere, aching all_over|everywhere, body_ache*, bodyaches, 🤒, 🌡, 🥵, 🥶
      fievr*, fiever, frisson*, grelot*, tremble*, temperature, courbatur*, bouillante*, bouillant, brulante_de, sueurs, transpire, claque* dents, froid toute_la_nuit|tout_le_temps, chaud_et_froid, chaud_froid, febrile*, degres, fiebreuse, grippe, etat_grippal
      fiebr*, febril*, escalofrio*, calentur*, temperatura*, temperaturita, tembl*, tiritando, tirit*, afiebrad*, cortada con_frio|frio, frio toda_la_noche, sudando frio, sudor* frio*, sudores, destemplad*, cuerpo_cortado, dolor_de_huesos, dolor cuerpo, grados, ardiendo en|de_fiebre, quebranto, gripe, gripa
    `,
    source: 'docs/clinical.md R10',
  },
  {
    symptom: 'blister',
    acuity: 'urgent',
    phrases: `
      blister*, blistr*, blistering, cold_sore*, coldsore*, herpes, hsv, fever_blister*, sores, sore_on lip|mouth, open_sore*, ulcer*, lip|lips|mouth tingl*|buzzing, tingl* lip|lips|mouth, shingles, impetigo
      water|fluid|little|tiny|small|clear bubble*|blisters|pockets, bubbles full|filled|fluid|skin, bubbl* up|under|on, fluid_filled, filled_with fluid|water|liquid
      cloque*, ampoule*, vesicul*, bouton|boutons fievre, bouton*_d_eau, bulles|bulle peau|eau|liquide|visage, herpes, feu_sauvage, zona, impetigo, levre* picot*|fourmill*, picot* levre*, aphte*, ulcer*
      ampoll*, ampoy*, vesicul*, fuego|fuegos labial*|labio*|boca, un_fuego, herpes, llag*, ulcer*, burbuj* agua|piel|liquido, bombit* agua|liquido, vejig* agua|piel, cosquill* labio*, hormigue* labio*, labio* hormigue*|cosquill*, culebrilla, pupa labio|boca, calentura labial, boquera*
    `,
    source: 'docs/clinical.md R11',
  },
  {
    symptom: 'burn',
    acuity: 'urgent',
    phrases: `
      burn, burned, burnt, burns_on, got burned, second_degree, scald*, scorch*, blistered, chemical_burn, actual_burns, raw, rawness, open_wound*, open wound*|sore*|skin|up, wound*, weeping, skin coming|came|come|comes|peeled|fell|falling|rubbed|ripped_off|away, took skin_off|off, flesh, ulcerat*, crater*, skin_split, split_open, cracked_open, cracked_and_bleed*, hole, holes_in_my_face, gash, scab* black, black skin|scab*|patch*, turned black, necro*
      brul*, brulure*, cramee, a_vif, chair_vive, plaie*, peau arrach*|part|s_enleve_par, ecorch*, ulcere*, ouverte, peau_noire, crevass*, trou, trous, cratere*
      quemad*, quemadur*, quemo, queme, carne_viva, en_carne, herida*, llaga*, piel abierta|cae|cayo|levanta|arranc*, se_me_abrio, escaldad*, pelada_en_vivo, en_vivo, costra_negra, crater*, hoyo*
    `,
    source: 'docs/clinical.md R11',
  },
  {
    symptom: 'infection',
    acuity: 'urgent',
    phrases: `
      infec*, in_fected, infct*, infekt*, septic*, sepsis, cellulit*, celulit*, mrsa, staph, gangrene, festering, fester*, antibiotic*, abx, amoxicillin, urgent_care, impetig*, looks angry, angry_looking, angry red, er_doctor, went_to the_er|er|emergency|hospital|a_and_e, hard_red bumps|lumps|lump, hard lump*, lump* hard|hot|painful|under, nodule*, granuloma*, bumps hurt|painful|hot|sore, painful|hot|sore bumps|lump*|pimple*|spots
      infect*, infecte*, surinfect*, cellulite, septic*, staphylo*, antibio*, boule|boules dure*|chaude*|douloureu*, boutons douloureu*|font_mal|chauds|qui_font_mal, nodule*, urgences
      infect*, infecc*, infesion, infexi*, celulitis, septic*, estafilo*, antibiotic*, bolita*|bola|bolas dura*|caliente*|duele*, granos|granitos|barros duel*|dolor*|caliente*, nodulo*
    `,
    source: 'docs/clinical.md R12',
  },
  {
    symptom: 'spreading',
    acuity: 'urgent',
    phrases: `
      spread*, spreding, streak*, hotter, red_line*, red_lines, lines going|running|up|from, line going|running up|down, redder, more_red, more_and_more_red, more_inflamed, getting|got|gotten|gets|turning|becoming red|bigger|larger|darker|hot|angry|purple|hotter, darker_red, growing, grew, grown, expand*, crawling, creeping, moving|moved|travel*|going|climb*|coming|extend* down|up|across|towards|toward|into neck|face|chest|jaw|ear|cheek|eye|side, bigger, got_bigger, radiating, heat_coming, hot_to touch|the_touch, hot and|comma hard|red|swollen|painful|throbbing, red and hot, red_hot, hot patch|red|skin|cheek|face|spot, face|skin|cheek|it hot, on_fire, boiling, inflamed, inflammed, inflammation, blotch* all|down|spreading, outta_control, out_of_control, red wont|isnt|not calm*|going, not calming, everywhere_now, my_whole face|jaw|neck red, fiery, purple patch*, deep_red, scarlet
      etend*, setend, s_etend*, propag*, etale*, gagne cou|visage|joue|front|terrain, trainee*|traits|trait|lignes|ligne|stries rouge*, rouges qui_remontent|remontent, plus_chaud*, plus_rouge*, de_plus_en_plus, chaud_au_toucher, chaude_au_toucher, rouge et_chaud*|chaud*, chaud* et_rouge*|rouge*, descend cou|sur, remonte* vers|oreille|cou, agrandi*, s_agrandit, grossi*, grandit, augment*, chauffe*, brulante, enflamm*, inflam*, tres_chaud*
      extend*, extiend*, estend*, estiend*, esparc*, espars*, propag*, corriendo cuello|cara|a, corre* cuello|cara, rayas|lineas|raya|linea roja*, suben|sube oreja|cuello|cara|ojo, mas_caliente*, mas_roj*, cada_vez_mas roj*|caliente*|grande|hinch*|inflam*|feo|fea, cada_vez_mas, caliente al_tocar|tacto|roj*, roj* caliente*, muy_caliente, bien_caliente, creciendo, crecio, crece, agrand*, mas_grande, inflam*, va_en_aumento, aument*, avanz*, hirviendo, ardiendo
    `,
    source: 'docs/clinical.md R13',
  },
  {
    symptom: 'swelling',
    acuity: 'urgent',
    phrases: `
      keep|keeps|kept swell*|puff*, swell*|swollen|swole|swolen|swelled|puffy|puffed|puff* shut|closed|bigger|worse|double|massive*|huge|enormous*|twice|overnight|balloon, balloon*, blew_up, blown_up, face twice|double|doubled|huge|balloon*|blew|blowing|blown|unrecogni*|round, twice_the_size, double_the_size, chipmunk, elephant, moon_face, one_side bigger|swell*|swollen|puff*, swell* one_side, puffing_up, getting|more|bigger swollen|puffier|puffy|swelling, glasses dont_fit, lopsided, hamster
      doubl* volume|de|taille, deux_fois volume|taille|plus, regonfl*, enorme* gonfl*|oedeme, gonfl* enorme*|plus|un_cote|seul_cote|double|beaucoup|ballon, ballon, bouffi* plus|enorme*, visage deforme*|meconnaissable
      hinchadis*, hinch*|inflam*|infl* mucho|muchisimo|demasiado|mas|lado|doble|cerrad*|enorme*|globo|monstruo, el_doble, un_lado hinch*|inflam*, globo, se_me_inflo, se inflo, volvio hinch*, deform*
    `,
    source: 'docs/clinical.md R14',
  },
  {
    symptom: 'eye',
    acuity: 'urgent',
    phrases: `
      eye_is|eye_looks|eye_feels|eyes_are|eyes_feel|eye|eyes|eyeball*|eyelid* red|pain*|hurt*|sore|itch*|burn*|sting*|swell*|swollen|swelled|swole|puff*|shut|closed|close|closing|gritty|water*|bloodshot|stuck|crust*|goo*|weep*|ach*|scratch*|infect*|throb*|black|pink|goopy|twitch*
      red|pain|painful|hurts|hurt|sore|itchy|burning|swollen|puffy|bloodshot|pink|pressure|gritty in|behind|my|the|left|right eye|eyes|eyeball*|eyelid*, bloodshot, pink_eye, cant|cannot|couldnt|wont|barely|hard open|opening|close eye|eyes|it, cant get eye open, eye* wont_open|wont|cant, conjunctiv*, pain behind eye|eyes, something in_my_eye|eye, eye problem*, 👁
      oeil|yeux|paupiere*|oeuil rouge*|mal|douleur*|gonfl*|pleur*|ferme*|colle*|brul*|piqu*|gratt*|coule*|enfl*|injecte*|ouvr*|larmo*, mal|douleur|rouge* oeil|yeux, ouvrir oeil|yeux|l_oeil, conjonctiv*, peux plus_l_ouvrir|ouvrir_l_oeil
      ojo|ojos|parpado*|ojito* roj*|duel*|dolor*|hinch*|llor*|cerrad*|peg*|ard*|pic*|lagan*|infl*|rar*|irritad*|molest*, duele*|dolor|ard*|roj*|irritad* ojo|ojos|parpado*, abrir ojo|ojos|el_ojo, no_lo_puedo_abrir, conjuntivitis
    `,
    source: 'docs/clinical.md R15',
  },
  {
    symptom: 'smell',
    acuity: 'urgent',
    phrases: `
      smell*, smel, smely, stink*, stinky, stench, odor*, odour*, reek*, funky, rotten, foul, funk, whiff, pongs, pong
      sent mauvais|fort|bizarre|drole|pas_bon|pas_tres_bon|moisi|pourri, sens|sentent mauvais|pas_bon, odeur*, pue, pues, puent, puer, schlingue, pourri, nauseabond*
      huel*, guele, olor*, apest*, hiede, hedor, tufo, peste, pestilen*
    `,
    source: 'docs/clinical.md R16',
  },
  {
    symptom: 'pain',
    acuity: 'urgent',
    phrases: `
      sharp|severe|severely|extreme*|intense|terrible|awful|horrible|horrific|unbearable|excruciating|agoniz*|throbb*|stabbing|shooting|nerve|serious|insane|crazy|bad|constant|strong|electric|worst|unreal|deep|so_much|too_much|lot|lots|really|huge|major|lotta pain*|hurt*|ache
      pain|pains|hurt|hurts|hurting|painful|ache sharp|severe|extreme*|intense|terrible|awful|horrible|unbearable|excruciating|throbb*|increas*|rising|bad|worse|worst|insane|crazy|badly|constant|unreal|everywhere|wont_go|not_going|keeps|hell|serious|10|bad_af|kill*|so_much|so_bad|a_lot|alot|real_bad|like_hell|strong|stronger
      agony, unbearable, excruciat*, throb*, stabbing, lots_of_pain, a_lot_of_pain, alot_of_pain, killing_me, more|lot|so|very|super|extremely|real|realy|too|incredibly|increasingly pain*|painfull, hurt*|painful more|badly|lot|loads|bad|much|sleep|cry*|touch, really|realy|so|super|still hurt*|painful|painfull, hurts_so, cant_sleep pain|hurt*|it_hurts, pain cant_sleep|keeping|kept|woke, crying pain|hurt*, in_tears, sorer, more_sore, tender_and_hot, pain_meds dont|arent|wont|not, painkiller*|ibuprofen|tylenol|advil|paracetamol dont|doesnt|isnt|not|wont work*|help*|touch*|enough, cant_touch face|my_face|it|skin, cant_even_touch, pins_and_needles, electric_shock*, pulsat*, pulsing, like knives|knife|needles, ouch, owww, oww
      douleur* forte*|vive*|intense*|atroce*|insupportable*|aigue*|augment*|terrible*|horrible*|affreuse*|lancinant*|enorme*|pire|passe_pas|insoutenable|pulsatile, forte*|vive*|atroce*|grosse*|horrible* douleur*, insupportable*, insoutenable, atroce*, tres|trop|super|vraiment|hyper|vachement|si|tellement|grave|plus_en_plus mal|douloureu*, mal tres|beaucoup|atroce*|horrible*|de_chien, souffre*, fait|fais|font|faisait_trop|super|tres|hyper|vraiment|tellement mal, lance*, lancine*, elance*, tres_mal, dors_plus mal, dormir mal|douleur, doliprane|paracetamol pas|rien|suffit, ca_bat, pulse, decharge*_electri*, mal a_crever|a_en_pleurer, pleure* douleur|mal
      dolor* fuerte*|intens*|agud*|insoportable*|aument*|terrible*|horrible*|muchisimo|punzante*|feo|peor|atroz|tremendo|quita|constante, fuerte*|mucho|muchisimo|harto|tremendo|intenso dolor*, insoportable*, duele* mucho|bastante|mas|horrible|muchisimo|demasiado|feo|harto|resto|dormir|burro|fuerte|chingos|cada_vez, dolia mucho, punz*, punzad*, late_el_dolor, me_late_la_cara, palpita_la_cara, me_palpita, pulsa*, me_mata, matando dolor, mas_dolor, dolor_que, un_dolorazo, no_aguanto, no_soporto, llor* dolor, muy dolorid*|doloros*|adolorid*, duele_un_chorro, adolorid* mucho, ni_con_paracetamol, ni_con_ibuprofeno, paracetamol|ibuprofeno no_me|no_hace|quita
    `,
    source: 'docs/clinical.md R17',
  },
  {
    symptom: 'numbness',
    acuity: 'urgent',
    phrases: `
      nerve_pain, nerve_damage, face_feels_dead, cant_feel face|cheek|lip|chin|skin|side|forehead|my, no_feeling, no_sensation, lost feeling|sensation
      sens|sent_plus joue|visage|levre|menton|rien|front|peau, sens_plus_ma, sens_plus_mon, insensible*, plus_de_sensation
      no_siento mejilla|cara|labio|barbilla|frente|piel|nada|lado|cachete|la_mejilla|mi_cara|el_labio, perdi_la_sensibilidad, sin_sensibilidad
    `,
    source: 'docs/clinical.md R25',
  },
  {
    symptom: 'worse',
    acuity: 'urgent',
    phrases: `
      worse*, worsen*, wors, deteriorat*, getting_bad, gotten_bad, got_bad, gone_bad, getting_ugly, getting_badder, going_downhill, worried, worry*, worries, wory*, scared, scary, scaring, afraid, terrified, frightened, panic*, freaking|freaked, freak_out, concerned, concern*, emergency, 911, 999, 112, anxious, isnt_right, not_right, aint_right, cant_be_right, isnt_looking_right, not_looking_good, not_looking_right, doesnt_look_too_good, not_normal, isnt_normal, doesnt look|seem|feel normal|good|right, dont_look|feel right|good, something|somethings|something_is|smth wrong|off, somethings_wrong, wrong with skin|face|me|it, went_wrong, gone_wrong, going_wrong, looks|feels wrong|terrible|horrible|awful|really_bad, call|phone|ring asap|immediately|urgent*|right_away|right_now|quick*, urgent*, need_help, please_help, help_please, need to_see_someone|doctor|be_seen|a_doctor, dying, this_cant_be_right, lump in throat, complication*, bad_reaction, reaction
      pire*, empir*, aggrav*, plus_mal, deterior*, inquiet*, inquiete*, panique*, peur, flippe*, angoiss*, urgence*, urgent*, au_secours, aidez_moi, pas_normal*, anormal*, va_pas_du_tout, va_vraiment_pas, ca_ne_va_pas_du_tout, appele*|rappele* vite|urgen*, vraiment_mal, tres_moche, degener*, s_empire, complication*, tourne_mal, mal_tourne, reaction, stresse*
      peor*, empeor*, pior, preocup*, miedo, asust*, panico, emergencia*, urgent*, urgencia*, auxilio, ayudenme, ayudeme, no_es_normal, no esta_bien|esta_normal|es_normal, no_se_ve_bien, muy_mal, bien_mal, algo mal|malo, anda_mal, fea_cosa, complic*, llam* rapido|urgente|ya|pronto, llamenme esto, angusti*, espant*, reaccion, reaccione, reacciono
    `,
    source: 'docs/clinical.md R18: digit 3 of the check says the same',
  },
  {
    symptom: 'unwell',
    acuity: 'urgent',
    phrases: `
      feel*|felt|im|been|really|am ill|sick|unwell|awful|terrible|horrible|lousy|rotten|poorly|shitty|crap|crappy|rough|like_crap|like_shit, feel_like_crap, feel_like_shit, feel_like_death, feel_like_hell, sick_as_a_dog, sick_to_my_stomach, not_feeling_well, not_feeling_good, not_feeling_great, not_feeling_right, not_feeling_so_good, not_feel_well, dont feel well|good|right|great, vomit*, vomitting, throw*_up, threw_up, puk*, barf*, nause*, queasy, confus*, disoriented, delirious, joint|joints pain*|ache*|hurt*|swollen, no_energy, so_weak, very_weak, weak_and_shaky, shaky, exhausted_and, lethargic, glands|nodes|node|gland swollen|huge|sore|up|hurt*|big, swollen|huge|sore lymph|glands|nodes, lymph_node*, 🤮, 🤢, 🤧, dehydrat*, diarrhea, stiff_neck, headache*, migraine*, head hurts|pounding|killing
      malaise*, suis malade|patraque|faible|fievreuse, me_sens mal|malade|faible|patraque|pas_bien, patraque, malade*, vomi*, nausee*, envie_de_vomir, confus*, desorient*, ganglion*, mal_aux_articulations, courbatur*, articulations mal|douleur*, tres_faible, epuisee_et, mal_de_tete, mal_a_la_tete, maux_de_tete, migraine*, mal_au_coeur
      siento|sintiendo|encuentro|pongo|puse|senti mal|enferm*|fatal|debil|pesimo|malisim*, me_siento muy_mal|mal|fatal|enferm*|debil, estoy enferm*|mala|malo|mal, enferm*, vomit*, nausea*, ganas_de vomitar|devolver, devolv*, confund*, confusion, desorient*, ganglio*, articulacion* duel*|dolor, muy_debil, sin_fuerzas, malestar*, dolor_de_cabeza, duele_la_cabeza, jaqueca, migrana, decaid*
    `,
    source: 'docs/clinical.md R19',
  },
  {
    symptom: 'allergy',
    acuity: 'urgent',
    phrases: `
      allerg*, alerg*, hives, hivs, hive, rash*, welts, welt, urticaria, nettle, itch* all_over|everywhere|whole|head_to_toe|whole_body, all_over my_body|body, bumps all_over|everywhere, raised|red patches|blotches|plaques|itchy all|over|everywhere|body, broke_out all|in, breaking_out_in, prickly_all_over
      allergi*, urticair*, eruption*, plaque*, gratte|demange* partout|corps, rougeurs|boutons partout|corps|tout_le_corps
      alerg*, urticaria, ronch*, sarpullid*, salpullid*, roncha*, erupcion*, pica* todo_el_cuerpo|por_todos|cuerpo, granos|granitos|puntitos|manchas todo_el_cuerpo|por_todo|cuerpo, comezon todo_el_cuerpo|cuerpo, habon*
    `,
    source: 'docs/clinical.md R20',
  },
];
