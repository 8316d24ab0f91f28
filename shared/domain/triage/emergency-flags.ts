import type { RedFlag } from './red-flag.ts';

/** Harmless words on no day, but in the first two the signs of too much numbing cream. */
const lightHeaded = `
  dizz*, lightheaded*, light_headed*, woozy, lightheadedness, feel|feels|feeling|felt|going|gonna|bit|so|very|really|quite|am|im faint, faint_and, and_faint, faintish, head spinning|spins|swimming, room spinning|spins, spinning, unsteady, off_balance, wobbly, see_double, seasick
  ears|ear ring*|buzz*, ringing|buzzing ears|ear, tinnitus, blurr*|fuzzy|double vision|sight|seeing, vision|sight blurr*|fuzzy|foggy|weird, blurry, blurred, blury, seeing_double
  vertige*, tete qui_tourne|tourne|tournait, tourne tete, etourdi*, oreilles bourdonn*|siffl*|sonnent, acouphene*, tournis
  vision|vue floue|trouble|double|brouillee, vois flou|trouble|double, voir flou|trouble|double, voit flou|trouble
  mareo*, maread*, mareando, zumbid*, zumban oidos|oreja*, pitido* oido*, me zumba*, vision|vista borros*|doble|nublad*, veo borros*|doble|nublado, vahido*, me da_vueltas, todo_me da_vueltas, cabeza da_vueltas
      corazon a_mil|acelerado|me_va|galopa, coeur qui_s_emballe|a_cent_a_l_heure
      corazon acelera|se_me_acelera|me_late_rapido
      giddiness, giddy, pitan|zumban oidos, acelera pecho
    `;

/** What no one should wait for us with. To be deepened and signed off by a clinician. */
export const emergencyFlags: readonly RedFlag[] = [
  {
    symptom: 'breathing',
    acuity: 'emergency',
    undeniable: true,
    phrases: `
      entra|llega|pasa el_aire|aire, cuesta_trabajo_respirar
      struggl*|fight*|gulp*|hungry for_air, air hunger, cant get_air, need air, throat_is_blocked, panting, hyperventil*, manque d_air, haletant*, halete, jadea*, hiperventil*
      breathless, breathin, breth*, brethe*, cant_breath, cnt_breathe, trouble_breathing, labored, laboured, tight_chest, asthma, inhaler, lungs, cant swalow|swollow, hard_to swallow, food stuck, drool*
      souffle, avale plus|pas|mal, arriv* avaler|respirer|avale, jarive avale|respire, du_mal avaler|respirer, gorge bloquee
      agita*, me_agito, me_falta el_aire|aire, cuesta tragar|respirar|pasar, no_puedo respirar|tragar|pasar, respir*
      breath*, cant|cannot|couldnt|hard get|catch|getting enough|any|my air|breath*, cant|cannot|couldnt get|catch air, not getting|enough air
      chok*, wheez*, gasp*, short_of_breath, short_of_air, winded, suffocat*, airway*
      cant|cannot|couldnt|trouble|hard|difficult*|struggl*|problem*|hurts|unable|painful swallow*
      swallow* trouble|hard|difficult*|problem*|hurts|painful, cant_swallow*
      respir*, essouff*, etouff*, suffoqu*, manque|coupe|plus_de souffle, souffle_court, asphyxi*, manque|plus|pas d_air, avaler, avale plus|mal, deglut*
      ahog*, asfixi*, falta aire|respiracion, falta_el_aire, sin_aire, jadeo, jadeando, tragar, trago mal|nada, pasar_saliva, silbido pecho, sofoc*
      get|getting|take|taking|pull|pulling|catch|draw air|breath|deep_breath in|hard|trouble|cant, hard|trouble|struggling|difficulty|tough get|getting|taking|catching|drawing air|breath|a_breath, trouble|trubble|truble|difficulty|problem*|hard swal*|swol*|breath*|breth*, swalow*|swallo*|swollow* hurts|hard|hurt*|difficult|trouble, gagging, choking, gasping, breathing heavy|fast|weird|funny|tight|hard, out_of_breath, puffing_and, tight_chest, cant_breathe
      atragant*, me_ahogo, falta_aire, sin_aliento, no_me_entra|no_entra aire, respirar cuesta|trabajo|dificil|duele, tragar duele|cuesta|dificil
      j_etouffe, etouff*, avaler difficile|dur|mal|fait_mal, respirer difficile|dur|mal|fait_mal|peine, peine a respirer|avaler, souffle court|coupe, m_etrangle
      food|water|drink|anything|pills wont_go_down|wont_stay|stuck|hard, get|getting|keep|keeping food|water|drink|anything down hard|wont|cant|trouble, hard|trouble|cant|cannot|struggling get|getting|keep food|water|drink|anything down, puffing after|stairs|just, out_of_puff, breathless, comida|agua no_me_pasa|no_pasa|se_me_atora|atora, no_me_pasa la_comida|el_agua|nada, nourriture|eau passe_pas|coince*
      silba pecho, me_silba, siffle poitrine|quand_je_respire, whistling|whistles chest|breathing|when_i_breathe
      no_me entraba|entraba_el|entra|entra_el aire, pecho apreta*
      had_to_stop no_air|no_breath|out_of_breath, reprendre de_l_air|mon_souffle|son_souffle tous|chaque|obligee|oblige, no_air playing|walking|stairs|kids, falta|faltaba|falto el_aire, me_quedo sin_aire, sin_aire subir|al|cuando
      palpitant fait_n_importe|fait_nimporte|s_emballe|cogne, coeur a_120|a_130|a_140|a_150|a_160 la|jsuis|je_suis|assise|assis|allongee|allonge|au_repos|sans|dans_mon_lit|au_lit, heart|pulse|watch says|at|is|reads 120|130|140|150|160 lying|sitting|bed|sofa|just, heart thump*|pound*|hammer*|jumping out_of_my, thump|thumping|pounding out_of_my_chest|out_of_my_shirt
      etouffe depuis|encore, etau sur_la_poitrine|poitrine, chest been|is|feels|feeling|s tight|heavy, chests been_tight, chest tight all_day|today|since, respira con_un_silbido|con_silbido|raro|mal, heart|hearts pounding|racing|thumping hours|straight|lying|nonstop, corazon saltando|aleteos|brincando|a_mil, coeur|palpitant tam_tam|galope|fait_tam_tam, silbido pecho|respir*
      cueste|cuesta|costo pasar|tragar comida|saliva|agua, trago_de_saliva me_cuesta
    `,
    source: 'docs/clinical.md R1',
  },
  {
    symptom: 'airway-swelling',
    acuity: 'emergency',
    phrases: `
      throat scratchy|itchy|swelling|sore swelling|swollen|tight
      stuck|lump|something|pressure|tightness in throat, throat stuck|lump|sore_and_swollen|constrict*|burning|blocked, tongue|lips|lip big|too_big|thicker|heavy|grow*|tripled, langue|levre* grosse*|lourde*|epaisse*, lengua|labio* grande*|pesada|gruesa*, mouth|lips puffed|puffing|puffy
      lip|lips|tongue|throat size|golf_ball|sausage*|numb|giant|ginormous|triple|tripled|fatter, hard_to talk tongue, voice hoarse|gone|weird|changed, hoarse, cant_close_my_mouth
      langue_epaisse, gorge_qui_gonfle, voix enrouee|bizarre, levre* doubl*|enorme*|taille
      lengua gruesa|dormida, labios gordos|trompa, trompa, garganta rara|apretada|cerrada, voz ronca
      pica*|gratt*|demang* garganta|lengua|labio*|boca|gorge|langue|levre*|palais, gorge|langue|levre* pique*|picote*|demang*, itch*|tingl*|burn* throat|tongue|mouth
      throat|tongue|lip|lips|mouth swell*|swollen|swole|closing|closed|close|tight*|puff*|balloon*|huge|fat|thick|bigger|itch*|lump|double|doubled|enormous
      swell*|swollen|swole|closing|tight*|puff*|fat|huge|itchy|numb_and_swollen throat|tongue|lip|lips
      throat feel* weird|funny|scratchy|thick|strange, anaphyla*, epipen, epi_pen, throat_closing, angioedema, duck lips, lips like_sausage*|sausage*
      gorge|langue|levre|levres gonfl*|enfl*|serr*|ferm*|doubl*|gratte*|noue*|enorme*|epais*|bloqu*|regonfl*
      gonfl*|enfl*|enorme*|serre* gorge|langue|levre|levres, boule gorge, anaphyla*, quincke, oedeme_de_quincke
      garganta|lengua|labio|labios|boca hinch*|inflam*|inch*|cierra|cerr*|aprieta*|apret*|enorme*|grande*|inflad*|infl*|pica*|gorda
      hinch*|inflam*|inch*|cierra|cerrando|cerrada|aprieta*|infl* garganta|lengua|labio|labios, nudo garganta, anafila*
      throat feel* closing|tight|thick|weird|swell*|closed, throat|tongue|lips|lip closing|closin|thick|thickening|swelled|swoll*|swolen, closing_up throat|airway
      langue bizarre|place|epaisse|lourde|gonfle*|enfle*|grosse, langue prend, gorge serre*|sere|nouee|noeud|boule|gonfle*|etroite, gorge_qui serre|sere|gratte|gonfle, levre*|labio*|lips saucisse*|salchicha*|sausage*|morcilla*|boudin*, relleno labios, du_mal_a parler|parle|deglutir, mal_a_parler
      tongue takes|taking|filling whole|up|space, tongue weird|strange|thick|fat|heavy
      lengua rara|gorda|pesada|grande|no_me_cabe, no_me_cabe lengua
      campanilla hinch*, hinch* campanilla, hard_to_get_down, lip|lips up_like
      labios|labio no_paran de_inflarse|de_hincharse|de_crecer, babines|lippes|babine enfle*|gonfle*, levres|levre arretent_pas|n_arretent_pas|arrete_pas de_gonfler|d_enfler
      bouche|langue|levre en_train_de_gonfler|gonflee|gonfle, avale|avaler difficilement|mal|avec_peine, no_me_pasa ni_el_agua|la_saliva, puede|puedo tragar no|apenas|cuesta, langue gonflee
    `,
    source: 'docs/clinical.md R2',
  },
  {
    symptom: 'uncontrolled-bleeding',
    acuity: 'emergency',
    phrases: `
      still|keeps drips|dripping|flowing|coming_out|leaking_red, pressure still drips|bleeds|coming, gauze|bandage*|tissue*|towel* soaked|full|drenched|third|fourth|again|after, changed|change|changing gauze|bandage*|dressing, gone through|thru tissue*|gauze|towel*
      wont|doesnt|not|isnt|hasnt stop* running|flowing|dripping|coming, keeps running|dripping|coming|flowing down|out, soaking through|thru, soaked through, bled through, like_a_faucet, like_a_tap, bleeding_again_and_again, blood running|flowing|pouring|trickling|down, cant get bleed* to_stop|stop, cant make it_stop_bleeding, pressure isnt|doesnt|not working bleed*, tissue* after tissue*, through|thru tissues|towels|gauze|bandage*, losing blood, minutes still bleed*, hours still bleed*, hour still bleed*
      perd* beaucoup de_sang, dizaine minutes saigne*, compresse* sang|pleine*|trempe*, vide de_son_sang, en_continu saign*, pas arriv* a_arreter
      pierd* sangre, empap* sangre|toalla|gasa|almohada|venda, no_logro|no_puedo parar|detener sangr*|sangre, sangra y_sangra
      wont|doesnt|dont|didnt|isnt|hasnt|havent|not|cant|cannot|couldnt|never|wouldnt stop*|quit*|clot*|slow*|staunch bleed*|blood|bleedin
      bleed*|blood|bleedin|bled wont|doesnt|dont|didnt|isnt|hasnt|havent|not|cant|cannot|never|wouldnt stop*|quit*|clot*|slow*
      wont|doesnt|didnt|hasnt|isnt|havent|not clot*, keep|keeps|kept|still|continuously|constantly|continues|continue bleed*|blood|bleedin, blood keep|keeps coming, keeps coming blood
      non_stop bleed*, nonstop bleed*, bleed* nonstop|non_stop|heav*|profuse*|badly|everywhere|lot|hours|buckets|tons|gushing|through|thru|hard|loads
      heav*|profuse*|badly|loads|tons bleed*, bleed* so_much, bleed* alot, blood everywhere|gush*|spurt*|squirt*|pour*|soak*|stream*|running|dripping|trickl*
      gush*|spurt*|squirt*|pour*|soak*|drench*|lots|tons|loads|buckets|streaming blood, so_much_blood, lot_of_blood, alot_of_blood, covered blood, squirt*, spurt*, gushing, bleed* to_death, bleed* out, bleed* crazy|pig|tap
      hemorr*, haemorr*, hemorag*, soaked|soaking towel|gauze|pillow*|bandage|tissue*, bleed* for_hours|minutes|an_hour
      saign* arret*|cess*|stop* pas, saign* arrete_pas, arret*|cess*|stop* pas saign*, arret*|cess*|stop* plus saign*, pas arret* saign*, pas arret* sang|saign*
      sang|saign* arret*|stop* pas|jamais|plus, coule s_arret* pas, coule pas arret*, coule arrete_pas, pas_de saigner, saign* sans_arret|sans_cesse|non_stop|nonstop, sans_arret saign*
      saign* toujours|encore|beaucoup|abondamment|enormement|enorme|partout|fort|plein|bcp|continue|fontaine|robinet|boeuf, toujours|encore|tjr|tjrs|tjs|beaucoup|continue* saign*|segne*, segne* toujours|encore|tjr|tjrs|beaucoup|bcp
      beaucoup|plein|enormement|pisse*|litre* sang, sang partout|gicle*|coule*|pisse*, gicle*, pisse_le_sang
      no para|paro|deja|dejo|cesa|detiene|parar sangr*|sangre, sangr*|sangre no para|paro|deja|cesa|detiene|parar, sigue*|sigo|continua sangr*|saliendo_sangre, sigue* saliendo sangre, sangr* todavia|aun, todavia|aun sangr*
      sangr* sin_parar|sin_cesar, sin_parar sangr*, sangr* mucho|mucha|muchisimo|bastante|demasiado|caudal|chorros|feo|litros, mucha|muchisima|demasiada|harta|bastante sangre, mucho sangr*
      sangre partes|lados|chorr*|monton, chorr* sangre, a_chorros, desangr*, no_me_para, un_monton_de_sangre, chorreando
      pressed|pressing|pressure|held|holding|pushing no_luck|nothing|useless|isnt_working|not_working|doesnt_help|no_good|still_going|still_coming, flow*|pour*|gush*|stream* down|from|out face|cheek|chin|neck|nose|spot, now_flowing, its_flowing, wont_let_up bleed*, cant_stop_it bleed*, third|fourth|fifth|tenth|another tissue|towel|gauze|bandage|pad|kleenex, soak*|satur*|drench* through|thru|the|my|two|three|several tissue*|towel*|gauze|bandage*|pad*|pillow*|shirt|sheet*, keeps pouring|running_down|coming_out
      coule|couler|degouline*|ruisselle* sans_arret|toujours|partout|sang, j_appuie|appuye|appuie|comprime* toujours|rien_n_y_fait|sans_succes|continue|pas, n_arrive_pas a_stopper|a_arreter sang|saign*, trempe*|imbibe* sang|serviette|compresse*|mouchoir*|drap, rouleau mouchoir*|sopalin
      presion*|apriet*|apretando nada|no_para|no_sirve|sigue|y_nada, corre|escurre|brota sangre, llevo_media_hora|horas sangr*|apretando, empapad* sangre|toalla|gasa, a_borbotones, como_llave
      soak*|gone_through|went_through|used_up pad|pads|tissues|towels|gauzes|bandages, whole_box tissues|kleenex
      press*|pressure|holding|held wont_stop|wont_quit|doesnt_stop|not_stopping|just_wont, minutes|hours|hour wont_stop|just_wont_stop|wont_quit
      soaked|soaking|saturated whole|entire flannel|towel|tissue|shirt|pillow|bandage|dressing|pad|gauze
      aint|not|isnt|wont clotting|clot, aspirin|blood_thinners bleed*|clot*
      no_coagula, no_coagula_ya, no_cuaja, ne_coagule pas, wont|doesnt|not clot|clotting
      soaked two|three|four|2|3|4|5 cloths|flannels|towels|tissues|gauzes|pads, soaked two|three|2|3 face_cloths
    `,
    source: 'docs/clinical.md R3',
  },
  {
    symptom: 'collapse',
    acuity: 'emergency',
    phrases: `
      late|late_muy|latiendo fuerte|rapido corazon|el_corazon
      heart wont|doesnt slow*|settle|calm, heart jump*|skip*|flip*|pound*|rac*|stop*, legs jelly|buckl*|gave|went, corazon fuerte|rapido|loco|brinc*, late corazon, keeled, hit_the_floor, went_down like, greyed_out, grayed_out, vision went_black|dark, coeur s_emballe|palpite
      heart crazy|hammering|jumping|out_of_my_chest|stops|palpit*|a_mile_a_minute, went_black, blacked, blackness, saw_stars, seeing_stars, keel*, fell over|down|out dizzy|faint, knees buckled, found me_on_the_floor, fainty, legs gave, passed_clean_out, on_the_floor, collapsed, elephant on_my_chest, chest feels weird|tight|heavy|funny, heartbeat*, heart_rate
      tombe*_par_terre, perdu_connaissance, trou_noir, voile_noir, coeur vite|fort|bizarre|bat_tres|fou, failli tomber|m_evanouir, jambes coupees, palpitations
      me_cai, se_me_fue la_luz|el_mundo, casi me_caigo|me_desmayo, se_me_nublo, corazon muy|fuerte|loco|mil, me_puse blanca|palida
      fainted, fainting, feel|feeling|felt|feels faint, about|going|almost|nearly|gonna faint, almost_faint*, nearly_faint*, pass_out, passed_out, passing_out, passes_out, black_out, blacked_out, blacking_out, blackout
      collaps*, unconscious, lost|losing|lose consciousness, seizure*, convuls*, having_a_fit, blue lip|lips, lip|lips blue|purple
      chest pain|pains|tight*|hurt*|pressure|heavy|crushing, pain|pains|pressure|tightness chest
      heart racing|races|pounding|pounds|irregular*|flutter*|skipping|fast|weird|thumping|beating, racing|pounding|irregular|fast heart*, palpitat*, palpatat*, tachycardia, heart_attack, arrhythmia, pulse racing|fast|crazy|high
      evanoui*, perdu|perte|perds|perdre connaissance, tombe|tombee|tomber dans_les_pommes|pommes, tombe* pommes, fait|fais|eu malaise, inconscient*, levre|levres bleu*, syncope, convulsion*, crise_cardiaque
      douleur|douleurs|mal|oppression|serrement|poids poitrine|thorax, poitrine serre*|mal|douleur*, coeur emballe*|irregulier|bat|cogne|battre|palpit*|accelere, tachycardie
      desmay*, desvanec*, perdi|perdio|perdido|perder conocimiento|conciencia|consciencia, labio|labios azul*|morado*, dolor|duele|opresion|presion pecho, pecho duele|dolor|aprieta|oprim*
      palpitacion*, taquicardia, corazon acelerad*|late|latiendo|rapido|brinca|palpita*|raro|salta, corazon se_me_sale, infarto, convulsion*, patatus
      je_vois_des_etoiles, vois etoiles, j_ai_vu_noir, noir devant, tombe*_dans_les_pommes, ca_tourne etoiles|noir, vois_noir
      veo_estrellas, vi_estrellas, se_me_nublo_la_vista, me_fui_de_lado
      pass|passing|passed|gonna_pass out, tunnel_vision, blacking, crashed_to_the_floor, hit_the_deck, keeled_over
      tourn*_de_l_oeil, retrouve* par_terre|au_sol|dans_les_vapes, souviens_de_rien, me_souviens_plus, par_terre dans_la, tout_tourne, tt_tourne, tenir au_mur|aux_murs, m_accroche* mur*, jambes en_coton|qui_flanchent|molles, s_emballe*, saute* des_coups|battements, coeur part|s_emballe|saute|fou|explose, dans_les_vapes, dans_les_choux, me_suis_effondre*, effondree
      se_me_doblaron las_piernas, me_encontraron tirada|tirado|en_el_suelo|piso, no_me_acuerdo_de_nada, me_fui_al_suelo, me_fui_al_piso, me_agarro_de_la_pared, se_me_va_la_cabeza, corazon se_acelera|se_salta|brinca|desbocado
      came_round_on, woke_up_on_the_floor, dont_remember_falling, holding_on_to_the_wall, hold_on_to_the_wall, legs_like_jelly, legs_turned_to
      pouls|pulso|heart_rate|pulse|corazon 110|115|120|125|130|135|140|145|150|160|170, pouls|pulso rapide|rapido|acelerado|a_mil|s_emballe
      tight|tightness|pressure|heavy|heaviness|pain|squeezing across|in|on|over chest|ribs, found_me on|lying|passed floor|bathroom|ground|kitchen, came_over|come_over faint|dizzy|funny|queer|weird, all_faint, aprieta|apretado|oprime pecho|pexo, pecho apretado|oprimido|aprieta, se_me_fueron las_luces, oppresse*, poitrine qui_serre|serree
      desplom*, delire|delira|delirando|delirious, fiebre_y_delira
      yeyo, se_me_puso todo_negro, tout_est_devenu noir, voile_noir
      took_a_weakness, carry|carried me_out, greyed_out, grey_out|gray_out, vaguido, see_stars, seeing_stars
      tout_bouge autour, sur_un_bateau, vois points_noirs|petits_points_noirs, veo puntitos|lucecitas|estrellitas
      nearly|almost went_down in_the_shop|in_the_kitchen|in_the_street|in_the_shower|in_the_bathroom|at_work, nearly|almost_keeled over, keeled_over
      everything|it_all goes|went|going black|dark, all_went black|dark, tout_devient noir, woke_up|came_to|came_round|found_myself on_the_floor|on_the_bathroom_floor|on_the_kitchen_floor|on_the_tiles, how_long_i_was|how_long_ive_been there|out|on_the_floor, went_over in|at the_queue|the_shop|the_kitchen, se_me_puso|todo_se_puso|se_pone|se_puso todo_negro|negro_todo, todo_negro al|cuando|por, me_desperte|amaneci|apareci en_el_suelo|en_el_piso, arrete_pas|n_arrete_pas de_tourner, tout|ca tourne autour_de_moi|quand_je_me_leve
      mareado|mareada|maree|mareo casi me_voy_al_piso|me_caigo|me_desmayo, casi pierdo el_conocimiento|la_conciencia, pierdo|perdi|perdio el_conocimiento, se_desvanecio, desvanecio, se_desmayo, a_eu un_malaise, fait un_malaise, s_est_evanoui*, evanouie|evanoui deux_fois|ce_matin|hier, lite|lited headed, thought_id|thought_i_d|going_to faint, head a_spin|spinning, gone|went very|so pale and_dizzy|and_faint|and_clammy
      casi_me_voy_al_piso, me_voy_al_piso, me_sens_partir
    `,
    source: 'docs/clinical.md R4',
  },
  {
    symptom: 'stroke-sign',
    acuity: 'emergency',
    phrases: `
      half_my_face, face_fell, side_of_my_face numb|dead|fall*|droop*, mouth_wont, words slurr*|jumbled|mixed, talking funny|weird, cant_raise, smile is_wonky|uneven, eyelid droop*, mouth lopsided|twisted|hangs, bells_palsy, weakness arm|leg|side
      moitie visage|du_visage, cote_du_visage paralyse*|mort|tombe, parl* difficulte|mal|mots, articuler, bouche tordue|pend
      media_cara, mitad cara, se_me_tuerce, boca chueca|torcida|jalada, no_puedo hablar|sonreir|mover, se_me_traba la_lengua
      face|mouth|smile|lip|eyelid|eye droop*|drop*|crooked|lopsided|sagging|paraly*, droop* face|mouth|smile|eyelid, slur*, arm|arms|leg weak*, cant_speak, cant_talk, cant get words, cant|cannot move face|mouth|arm
      confus* cant|words|speech|where, half face|my_face dead|numb|paraly*|frozen, paralyz*, paralys*, stroke, words come wrong, cant_smile, cant_close eye, cant_move
      visage|bouche|paupiere|levre|sourire tombe*|affaisse*|paralys*|deform*|tordu*|tombante, bras|jambe faible*|engourdi*, avc, paralys*, arrive pas|plus parler|sourire, parle bizarre|mal, bouche de_travers, mots_qui_viennent_pas
      cara|boca|parpado|sonrisa caid*|torcid*|paraliz*|chuec*|cae|caida|caido|lado, cae lado|cara|boca|parpado, brazo|brazos|pierna debil*|dormid*, paraliz*, derrame_cerebral, no_puedo hablar, hablo raro|mal|enredado, boca_chueca, arrastr* palabras, no_puedo_mover
      bave, baver, je_bave, coule|coulent du_coin|coin bouche|levre, un_cote|qu_un_cote qui_monte|monte|sourit|bouge, paupiere pend|tombe*|lourde, souris|sourire qu_un|un_seul|de_travers|tordu, cote_gauche|cote_droit|le_gauche|le_droit bouche dead|mort|paralyse*|bouge_pas
      babeo, se_me_sale el_agua|la_comida|la_saliva, no_se_mueve cara|jeta|boca|lado|ceja, media_jeta, media cara|boca|jeta muerta|dormida|paralizada|no
      drool*, dribbl* mouth|corner, coffee|water|drink runs|dribbles|leaks mouth|corner, only_one_side|one_side smil*|mov*|lifts|raises, eyebrow wont|doesnt|not mov*|lift*|raise
      comme_si_j_avais_bu, como_si_estuviera borracha|borracho|tomada, like_im_drunk, sound_drunk, mots|phrases sortent|melange*|de_travers|viennent_pas, cherche_mes_mots, joue|bouche pend|pendante|tombe, levantar ceja|cejas no_puedo, no_puedo_levantar la_ceja|el_brazo|ceja, sonrisa se_me_fue|de_lado|chueca, main|bras fourmille|engourdi*|repond_plus, mano|brazo hormiguea|dormid*|no_me_responde
      cant|cannot|couldnt whistle|puff|blow|purse, siffler peux_pas|arrive_pas|plus, no_puedo silbar|soplar
      forehead|brow|eyebrow|eyelid|mouth|cheek wont_lift|wont_move|wont_raise|doesnt_lift, no_me_siento|no_siento barbilla|cara|labio|boca|mejilla|cachete
      sounds|sound|talking|slurring drunk, eyebrow|brow|eyelid|mouth|lip|forehead wont_lift|wont_move|wont_raise, half_of_my_face isnt_doing|not_doing|doesnt_move, half isnt_doing, mitad frente|cara|boca no_la_siento|no_siento
      only_one_side goes_up|moves|works|lifts, smile|smiling only_one_side|one_side|crooked|lopsided|wonky, side_of_my_mouth|corner_of_my_mouth droops|drooping|hangs|wont, souris|sourire un_seul_cote|de_travers, sonrio|sonreir un_lado|chueco|torcida
      half of_my_smile|of_my_face gone|on_holiday|dropped|missing|asleep|drooping|vanished, smile gone_on_holiday|has_dropped|is_uneven|is_lopsided
      smile|smiles|mouth gone crooked|wonky|lopsided|squint, gone_crooked, words coming_out|come_out mushy|wrong|slurred|funny|jumbled, ladeo|torcio|chueco la_cara|la_boca|cara|boca, torcio un_poquito|un_poco la_boca, mache* mes_mots, mots s_emmelent|semmelent|se_melangent, parole|mots emmeles
      mouth|lip does|makes|has|pulls funny|strange|odd down|one_side, bouche fait drole_de_pli|un_drole_de_pli|un_pli, souris que_d_un_cote|que_dun_cote|d_un_seul_cote, parle mou|pateux|bizarre|mal|flou, parole embrouillee|pateuse|confuse, du_mal|peine a_prononcer|a_articuler|a_parler, rien d_audible, sort|sorti|sortent pas les_mots, mots sortent_pas|ne_sortent_pas|se_melangent, machouille quand_je|parle|mots
      face has_dropped|dropped|dropping|has_fallen one_side|on_one_side, se_le|se_me|se_te|se cayo|callo un_lado|media cara, cayo un_lado_de_la_cara, hablo como_si|igual_que tomado|tomada|borracho|borracha|bebido|bebida, me_cuesta pronunciar|articular, cuesta_como pronunciar, came_out_as mush|gibberish|nonsense, words come|came_out wrong|mush|jumbled, lip didnt|doesnt|wont do_as|do_what, comprennent_rien quand_je_parle, comprend_pas quand_je_parle, lip|mouth drool|dribbl|spill* one_side
      elocution pateuse, arrive_pas|arrive_plus|jarive_pas|narrive a_parle*|a_parler|a_sourire|a_articuler, mitad de_la_boca|de_la_cara no_me_responde|no_responde|no_se_mueve, parpado no_me_baja|no_baja|no_cierra, arrive_plus a_sourire, boca|nariz para|hacia la_derecha|la_izquierda, guina|guino bien no|parpado
      visage|figure|joue|bouche|tete pend|tombe|pendouille d_un_cote|du_cote|a_gauche|a_droite, ceja|parpado derecha|izquierda|derecho|izquierdo no_sube|no_baja
    `,
    source: 'docs/clinical.md R5',
  },
  {
    symptom: 'sight',
    acuity: 'emergency',
    phrases: `
      vision loss|lost|dark|patchy|worse|bad|cloudy|hazy, seeing black|dark|floaters|flashes, floaters, eyesight, cant_see, hazy vision, cloudy vision|eye
      vois|voit mal|des_points|des_taches|noir|moins_bien|des_halos, vue baisse*|trouble
      veo mal|puntos|luces|manchas|nublado|sombras|oscuro, ya_no_veo, no_veo bien|nada|claro|de_un|del|con_el|por_el, perdi_vista, se_me_nubla
      cant|cannot|couldnt see|seeing out|well|properly|clearly|right|straight|anything|eye, lost|losing|loss sight|vision, gone|going blind, barely_see, blind_spot, halos, seeing spots|halos|flashes
      light|lights hurt*|bother*|kill*|sting*, sensitive_to_light, sensitive light|lights, light_sensitiv*, photophob*, pupil|pupils
      perdu|perte|perds vue|vision, vois|voit|voir plus rien|bien, je_vois_plus, lumiere fait_mal|mal|gene*|agress*|eblouit, pupille*, aveugle, supporte lumiere, photophob*
      perdi|perdido|perdida vista|vision, no_veo bien|nada, no_puedo ver, luz molesta|duele|lastima|molestan, molesta* luz, lastima luz, duele luz, pupila*, ciega, fotofobia
      spots|floaters|flashes|curtain|shadow|stars in|across my_vision|vision|my_eye, vision spots|black|dark|tunnel|flashing|blur*|gone|going, black_spots in
      veo neblina|niebla|nublado|doble|dos|sombra*|manchas|telarana*, con_neblina, con_niebla, vois comme|avec|un brouillard|voile|flou|double|taches|mouches, voile devant|oeil, mouches_volantes, see two|double|fog|foggy|haze|through_fog, foggy eye|eyes|vision, like_looking_through
      sight|vision|eyesight gone|going|went|goes cloudy|blurry|blurred|dim|dark|foggy|fuzzy|grey|gray
      cant|cannot|couldnt read with|out_of|from eye, cant_read eye|phone|screen
      vois|voit presque_plus|qu_a_moitie|a_moitie, ne_vois presque
      vision bit_off|off|funny|weird|gone|strange|dodgy, perdi|perdio|pierdo vision|vista, casi_no veo
      yeux|yeu|oeil|zyeu voi|voit|voient pas_clair|plus_comme_avant|flou|trouble|double, distingue|distinguer plus_bien|mal|pas les_lettres|les_visages, vue se_brouille|brouille|qui_se_brouille, ve|veo|vi doble|borroso|nublado, voyais|voyait|vois trouble|double|flou
      hardly|barely|cant see_out_of_it|see_out
    `,
    source: 'docs/clinical.md R6',
  },
  {
    symptom: 'self-harm',
    acuity: 'emergency',
    phrases: `
      no_point anymore|in_anything|to_anything|in_being, never wake_up|waking_up, not_wake_up, dont_want to_wake_up, everyone better_without_me, dont_deserve to_live, over_with my_life, finish_myself, do_myself in|harm, dont_wanna_live, dont_want_to_live, dont_want_to_exist, ne_plus me_reveiller, plus_envie de_rien_ni_de_vivre, no_despertar, dormir_y_no_despertar, no_quiero_despertar, no_quiero_seguir_asi, ya_no_quiero_seguir_viviendo, ya_no_puedo_mas_con_la_vida, quitarme_del_medio
      point_of living|life|going_on, ending_it_all, thinking ending_it, end_it_all, thinking_about dying|ending|death|suicide, thoughts_of suicide|death|dying|hurting, hate_my_life, hate_myself, worthless, hopeless, no_will_to_live, tired_of_living, tired_of_life, give_up_on_life, jump_off, slit, cant_live like|with, dont_see_the_point, hurt_myself, wish_i_was_dead, everyone_would_be_better, disappear_forever, say_goodbye_to_everyone, pills to_sleep_forever
      a_quoi_bon vivre, plus_la_force de_vivre, marre_de_vivre, marre_de_la_vie, idees_noires, pensees_suicidaires, plus_gout_a_la_vie, je_me_deteste, sauter_par_la_fenetre, je_veux_mourir, veux_plus_vivre
      no_tiene_sentido vivir|mi_vida|la_vida|nada, cansada_de_vivir, harta_de_vivir, pensamientos_suicidas, me_odio, ojala_me_muera, desaparecer_para_siempre, no_vale_la_pena_vivir, quitarme_la_vida, para_que_vivir, quiero_desaparecer, quiero_morirme
      kill|killing|hurt|harm|harming|hurting|cut|cutting myself, kill_my_self, want_to_die, wanted_to_die, ready_to_die, rather_die, wanna_die, want_die, rather_be_dead, wish dead, wish_i was_dead|wasnt_here|didnt_exist|never_born
      suicid*, end|ending my_life|it_all|my_own_life, take my_own_life|own_life, dont|do_not|no_longer want|wanna be_here|live|exist|wake_up, no_reason to_live|live, not_worth living, life not_worth, better_off dead|without_me
      self_harm*, selfharm*, been_cutting, started_cutting, keep_cutting, cutting_again, cant_go_on, cant_do_this_anymore, no_point living|in_living, overdos*, unalive, kms, want_to disappear_forever, dont_wanna_be_here
      me_tuer, me_suicid*, suicid*, envie|veux|voudrais mourir|crever|disparaitre|en_finir, en_finir, plus envie_de vivre, veux|envie plus_vivre|plus_etre_la, veux_plus vivre, plus_envie_de_vivre, me_faire du_mal, faire_du_mal a_moi, scarifi*, me_coupe|couper volontairement, mettre_fin a_mes_jours|jours, mieux sans_moi, foutre_en_l_air
      matarme, me_quiero matar|morir, quiero morir*|morirme|matarme, quisiera morir*|estar_muerta, no_quiero vivir|seguir_viviendo|estar_aqui|existir, quitarme la_vida, hacerme dano, lastimarme, cortarme, me_corto, mejor_muerta, mejor_sin_mi, ganas de_vivir|de_morir*, no_vale vivir, acabar_con_todo, acabar_con_mi_vida
      serai|serais plus_la, serai_plus_la, ne_serai_plus, vaut_pas_le_coup vie|vivre, vie vaut_pas|ne_vaut|sert_a_rien|plus_de_sens, m_endormir pas|plus reveiller, pas_me_reveiller, plus_me_reveiller, entaill* bras|poignet|cuisse, entaille*, me_taillade*, tout_le_monde_sera mieux|tranquille|soulage, debarrass*_de_moi, sans_moi ira|serait|sera mieux
      me_queda_en_este_mundo, ya_no_voy_a_estar, no_voy_a_estar mucho|aqui, para_lo_que_me_queda, estarian_mejor, cortes brazo|brazos|muneca|pierna me_hice, me_hice cortes|daño|dano, no_despertar_mas, no_despertarme, dormirme_y_no
      wont_be_here|wont_be_around much|soon|long|anyway|for, not_be_here_much, wont_be_a_problem, everyone_would|everybody_would|theyd_all be_better, go_to_sleep and_not|and_never wake*, sleep_forever, life isnt|not|aint worth, cut_my arm|arms|wrist|wrists|leg|thigh, cutting_my arm|arms|wrist*|leg*, cuts on_my arm|wrist|thigh, been_hurting_myself, thinking_of_ending
      sauter du_pont|par|sous, pas_pourquoi continuer, me_jeter sous|par|du, tirarme|aventarme|lanzarme del|al|de puente|tren|metro|azotea, step_in_front_of, drive_off_a, jump_in_front, walk_into_the_sea, off_the_bridge, see_why continue|go_on|carry_on
      none_of_it_matters, nothing_matters, doesnt_matter_anymore, wont_be_around, wont_be_here, goodbye letter|letters|note|notes, wrote goodbye|suicide, suicide_note, thought|think|thinking|thoughts ending_it|ending_it_all|ending_things, lettre* d_adieu|adieu, carta* despedida|de_despedida, rien_n_a_d_importance, ya_nada_importa, nada_importa
      plus_etre_la, plus_etre la, veux_plus_etre, jveux_plus_etre, si_j_etais_morte, si_j_etais_mort, mieux si_j_etais morte|mort, prepare cachets|pilules|medicaments|comprimes, junte|guarde|tengo pastillas para_hoy|para_esta|listas, quitarme la_bida, quitarme_la, sin_ganas_de vivir|seguir, no_tengo_ganas|no_tiene_ganas de_vivir|de_seguir|vivir|seguir, no_quiero_seguir viva|vivo|viviendo
      nobody|no_one|noone would_miss|would_care|will_miss, better if_i_was_gone|if_i_wasnt_here, reason to_be_here|to_stay|to_keep_going no|dont|cant|not, dont_see_a_reason|no_reason to_be|to_live|to_stay|to_go_on, took|taken|swallowed a_lot_of|too_many|all_my|a_bunch_of|whole_bottle pills|tablets|meds, dark_thoughts, thoughts_about not_being|dying|death, not_being_here, pris trop_de|plein_de|toute_la_boite medicaments|cachets|pilules|comprimes, tome|tomé muchas|demasiadas|todas|un_monton pastillas, pensamientos_oscuros, nadie me_extranaria|me_extrañaria, personne ne_me_regretterait|me_pleurera
      me_corte|me_corto|cortado|cortando brazos|brazo|munecas|muneca|muslo|muslos|piernas
      no_reason to_carry_on|to_go_on|to_keep, jme taillade, taillade*, avale plein|trop|beaucoup|boite cachets|medicaments|pilules|comprimes, avale plein_de|trop_de cachets|medicaments, me_volvi_a lastimar|cortar, volvi_a lastimarme|cortarme
      taken|took load|bunch|lot|whole tablets|pills
      to_be|be_around much_longer, tomo|tomare|tomarme todas_las_pastillas, wont_be_around much_longer|for_long
      might_as_well|just|gonna|going_to end_it|end_it_all, saving_up|been_saving|stashing my_tablets|my_pills|tablets|pills, took|taken some_pills|pills_on|some_tablets woke|but, written the_letters|my_goodbyes|goodbye, irme|ir de_este_mundo, no_creo_que_este aqui
      quitar|quitarme la_vida, mejor_me_muero, pastillas en_la_mano, fous|foutre en_l_air, plus_de_vivre, plus envie_de_vivre, cachets|medicaments dans_la_main
      ganas de_desaparecer, no_le_encuentro sentido, seguir_viva quiero, ni_seguir viva|vivo
      not_care|dont_care|no_longer_care|no_wish|no_desire to_go_on|to_carry_on|to_live, care_to_go_on, cant_go_on, cannot_go_on, dont_want to_go_on|to_carry_on
      no_point to_me, want_to_disappear, wanna_disappear, left_to_live_for, cut|cutting|hurt|burned|burnt hand|arm|leg|myself on_purpose, want_to_end_it, wanna_end_it, only_reason im_still_here, enough_of_living, give_up_living, give_up_on_life, counting|counted my_tablets|my_pills|tablets|pills, thinking_about the_tablets|the_pills|tablets|pills, scratching|scratched my_wrists, after_tonight wont_matter|doesnt_matter, as_soon_be_with|as_soon_be_along|soon_be_with her|him|them
      me_corte|cortarme las_venas, no_le_veo sentido, mejor_me_mato, que_hago_aqui en_este_mundo, que_hago en_este_mundo, ya_no_quiero_estar, yo_no_quiero_estar, prefiero no_existir, tirar|tirarme|me_tiro por_el_balcon|por_la_ventana|de_un_puente, si_me_pasa_algo cuiden|cuida|cuidad, manana ya_no_estoy|no_estare, a_nadie_le_importa si_manana
      envie den_finir, vous_dis_adieu, mourir serait|serai plus_simple|mieux|plus_facile, plus_exister, jveu|jveux|veu|veux pu_vivre|plus_vivre, un_train_et c_est_regle|regle, je_vais|jvais|jvai disparaitre, gout_de_vivre, compte mes_comprimes|mes_cachets|mes_medicaments, medicaments|comprimes dans_un_sac, range mes_papiers
      tous_les_medicaments de_la_maison, medicaments dans_un_sac, pills|tablets in_a_bag, all_the_pills|all_the_tablets
      yo_no_existiera, no_existiera, si_no_estuviera todos|todo|mejor, if_i_wasnt_here, if_i_werent_here, si_je_n_etais_plus_la, si_j_existais_plus
      je_me_tue, jme_tue, part_pas|parte_pas|passe_pas|marche_pas|finit_pas je_me_tue|jme_tue|je_me_bute, me_tuerai, laissez|laisse|laissez_moi mourir, laissez_moi_crever, rester|etre sur_cette_terre veux|envie plus|pas, plus_rester_sur_cette_terre, plus_envie d_etre_la|detre_la, pu_etre icitte|icite|la, chu|jsuis|suis tannee_de_tout|tanne_de_tout|tannee_de_toute|tanne_de_toute, regarde le_balcon|le_pont|la_fenetre serait|plus_simple, me_gratte|me_brule|me_pince expres, si_je_meurs_vous
      had_a_go at_my_arms|at_my_wrists|at_my_legs, had_another_go at_my_arms|at_my_wrists, looking|looked|stared at_the_bridge|off_the_bridge, mirando el_puente|al_puente, rasoir|lame pas_pour la_barbe|les_jambes|me_raser, razor not_for shaving|my_legs, no_desperte ojala, ojala_no_despertara, ojala_no_amanezca
      want|wanna|wants|wanted|going too_die|to_die|2_die, i_want_die, feel|feeling like ending_it, wish i_hadnt|id_not|i_didnt|i_never woken_up|wake_up|woke_up, wants|wanted|trying|threatening to_kill_herself|to_kill_himself|to_die|to_end_her_life|to_hurt_herself, be|ill_be dead by, wont|not|longer be_alive|alive for, dont|do_not|doesnt|not want_to_be_alive|wanna_be_alive|want_to_live|want_to_be_here, want_to_be_alive no_longer|dont|not, looking|looked up_ways, ways to_do_it|to_kill|to_end_it, nearly|almost walked|stepped|jumped in_front, walked in_front_of a_train|a_bus|a_car, done|im_done with_living|with_life|with_this_life, enough|had_enough goodbye, goodbye forever|everyone|world
      jve|jveu|jveux|veu|veux mourir|crever, jve_mourir, pense|pensais|voulu|voulais|veux|vais|vai a_me_pendre|me_pendre|me_flinguer|me_foutre_en_l_air|me_buter, me_pendre, me_flinguer, plus aucune|aucune raison|raisons de_vivre, aucune_raison_de_vivre, peux|peut plus_de_cette_vie|plus_de_vivre, plus_de_ce_visage_et_de_cette_vie, partir pour_de_bon|pour_toujours, la_vie me_dit_plus_rien|ne_me_dit_plus, endormir et_ne_jamais|et_ne_plus|et_jamais, jamais_me_reveiller, si_je_disparais, medicaments|pilules|cachets devant_moi, dites a_ma_famille|a_mes_enfants que_je_les_aime
      prefiero|quisiera|mejor estar_muerta|estar_muerto|morir|morirme, me_quiero_ir pa_siempre|para_siempre, no_quiero seguir_aqui|seguir_viviendo|seguir_asi_con_la_vida, quiero hacerme_algo_malo|hacerme_dano|hacerme_algo, hacerme_algo_malo, se_quiere|quiere matar|morir|hacer_dano, se_quiere_matar, toy|estoy mamao|mamado|harto|cansada|cansado de_la_vida|de_vivir, digan a_mi_familia|a_mis_hijos que_los_quiero
      feel|feeling like_dying, like_dying_only, life is_finished_for_me
      pas_pour_la_barbe, pas_pour_me_raser
      tranquille|mieux sans_moi, que_je_sois_plus_la, que_je_ne_sois_plus_la, je_sois_plus_la, je_ne_serai_plus_la, personne_va_me regretter, personne_ne_va_me regretter, sert_a_rien_que_je continue, no_voy_a_estar para|aqui|ya|mas, en_unos_dias_no_voy_a_estar, me_mato, taking|take|took all_my|too_many tablets|pills, pills|tablets|meds too_many, trop_de cachets|comprimes|medocs|somniferes, demasiadas pastillas, muchas_pastillas de_golpe, se_tuer, cut_my_face_off, ive_got_the_blade
      not_staying_around, wont_be_around to|anymore|much, tell_my daughter|son|kids|children|family|mum|husband|wife i_love, diganle|digale|diganles|dile a_mis|a_mi que_los_amo|que_la_amo|que_lo_amo, dites_a ma_fille|mon_fils|mes_enfants que_je
    `,
    source: 'docs/clinical.md R24',
  },
  {
    symptom: 'light-headed',
    acuity: 'emergency',
    untilDay: 1,
    phrases: lightHeaded,
    source: 'docs/clinical.md R7: on days 0 and 1',
  },
];

/** After the first days, and as long as the day is not known besides. */
export const lightHeadedLater: RedFlag = {
  symptom: 'light-headed',
  acuity: 'urgent',
  phrases: lightHeaded,
  source: 'docs/clinical.md R7: after day 1',
};
